/**
 * The command line was used wrongly; the message says what is right.
 *
 * @internal
 */
export class UsageError extends Error {
  readonly name = 'UsageError';
}
