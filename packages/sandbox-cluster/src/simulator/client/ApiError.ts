/**
 * A refusal by the API server, with its own words.
 *
 * @internal
 */
export class ApiError extends Error {
  /** The HTTP status. */
  readonly code: number;
  /** The Status object's reason, such as `Conflict`; empty where it has none. */
  readonly reason: string;

  private constructor(code: number, reason: string, message: string) {
    super(message);
    this.name = 'ApiError';
    this.code = code;
    this.reason = reason;
  }

  /**
   * Reads a refusal.
   *
   * @param code - the HTTP status
   * @param body - the answer's text: a Status object, or plain words
   */
  static create(code: number, body: string): ApiError {
    try {
      const status: { reason?: string; message?: string } = JSON.parse(body);
      return new ApiError(
        code,
        status.reason ?? '',
        status.message ?? `the server answered ${code}`,
      );
    } catch {
      return new ApiError(code, '', body || `the server answered ${code}`);
    }
  }

  /**
   * Says whether an error is a refusal with one of these HTTP statuses.
   *
   * @param error - anything that was thrown
   * @param codes - HTTP statuses
   */
  static is(error: unknown, ...codes: number[]): boolean {
    return error instanceof ApiError && codes.includes(error.code);
  }
}
