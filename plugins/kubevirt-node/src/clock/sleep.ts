import { Clock } from './Clock';

/**
 * Waits.
 *
 * @param clock - whose time passes
 * @param ms - how long, in milliseconds
 * @param signal - ends the wait early, without an error
 * @internal
 */
export function sleep(
  clock: Clock,
  ms: number,
  signal?: AbortSignal,
): Promise<void> {
  if (signal?.aborted) {
    return Promise.resolve();
  }
  return new Promise(resolve => {
    const finish = () => {
      cancel();
      signal?.removeEventListener('abort', finish);
      resolve();
    };
    const cancel = clock.after(ms, finish);
    signal?.addEventListener('abort', finish, { once: true });
  });
}
