import { statusErrors } from '../status/statusErrors';

/**
 * Whether a resource version has been reached.
 *
 * @throws ApiError 504 where it has not
 *
 * @internal
 */
export function checkNotFuture(version: number, current: number): void {
  if (version > current) {
    throw statusErrors.tooLargeResourceVersion(
      String(version),
      String(current),
    );
  }
}
