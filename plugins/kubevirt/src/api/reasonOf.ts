/**
 * What the backend said of a request that failed, without the words that a
 * client puts around it.
 *
 * @internal
 */
export function reasonOf(error: unknown): string {
  const { body, message } = error as {
    body?: { error?: { message?: string } };
    message?: string;
  };
  return body?.error?.message ?? message ?? String(error);
}
