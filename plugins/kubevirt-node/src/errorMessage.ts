import { isError } from '@backstage/errors';

/**
 * What an error says, whatever it is.
 *
 * @internal
 */
export function errorMessage(error: unknown): string {
  return isError(error) ? error.message : String(error);
}
