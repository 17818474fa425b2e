/**
 * Why a request failed, in the words of the backend and the cluster rather
 * than in those of HTTP.
 *
 * @internal
 */
export function errorMessage(error: Error): string {
  if ('body' in error) {
    const { body } = error;
    if (typeof body === 'object' && body !== null && 'error' in body) {
      const inner = body.error;
      if (typeof inner === 'object' && inner !== null && 'message' in inner) {
        return String(inner.message);
      }
    }
  }
  return error.message;
}
