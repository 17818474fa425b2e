import { Clock } from './Clock';

/**
 * Waits.
 *
 * @param clock - whose time passes
 * @param ms - how long, in milliseconds
 * @param signal - ends the wait early, without an error
 * @internal
 */
export async function sleep(
  clock: Clock,
  ms: number,
  signal?: AbortSignal,
): Promise<void> {
  if (signal?.aborted) {
    return;
  }
  let wake = () => {};
  const woken = new Promise<void>(resolve => {
    wake = resolve;
  });
  const cancel = clock.after(ms, wake);
  signal?.addEventListener('abort', wake, { once: true });
  await woken;
  cancel();
  signal?.removeEventListener('abort', wake);
}
