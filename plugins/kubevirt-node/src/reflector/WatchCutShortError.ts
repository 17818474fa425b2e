/**
 * The API server ended a watch as soon as it had begun.
 *
 * @internal
 */
export class WatchCutShortError extends Error {
  constructor(plural: string) {
    super(`the watch of ${plural} ended as soon as it had begun`);
    this.name = 'WatchCutShortError';
  }
}
