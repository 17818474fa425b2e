/**
 * What a failed connection says of itself, for people.
 *
 * @internal
 */
export function describeNetworkError(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) {
    // Every address of the host was tried.
    return [...new Set(error.errors.map(describeNetworkError))].join('; ');
  }
  if (!(error instanceof Error)) {
    return String(error);
  }
  return error.message || errorCode(error) || error.name;
}

/**
 * The system's code of an error, `ECONNREFUSED` for instance.
 *
 * @internal
 */
export function errorCode(error: unknown): string | undefined {
  if (error instanceof Error && 'code' in error) {
    return typeof error.code === 'string' ? error.code : undefined;
  }
  return undefined;
}
