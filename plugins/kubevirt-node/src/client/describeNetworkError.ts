import { isError } from '@backstage/errors';

/**
 * What a failed connection says of itself, for people.
 *
 * @internal
 */
export function describeNetworkError(error: unknown): string {
  if (!isError(error)) {
    return String(error);
  }
  if (Array.isArray(error.errors) && error.errors.length > 0) {
    // Every address of the host was tried.
    return [...new Set(error.errors.map(describeNetworkError))].join('; ');
  }
  return error.message || errorCode(error) || error.name;
}

/**
 * The system's code of an error, `ECONNREFUSED` for instance.
 *
 * @internal
 */
export function errorCode(error: unknown): string | undefined {
  return isError(error) && typeof error.code === 'string'
    ? error.code
    : undefined;
}

const CLOSED = new Set(['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET']);

/**
 * Whether the other side closed the connection under a request.
 *
 * @internal
 */
export function isClosedConnection(error: unknown): boolean {
  return CLOSED.has(errorCode(error) ?? '');
}
