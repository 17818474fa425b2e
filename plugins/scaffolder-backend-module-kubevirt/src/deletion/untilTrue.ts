import { setTimeout as sleep } from 'node:timers/promises';
import { TimeoutError } from './TimeoutError';

const POLL_MS = 1000;

/**
 * Asks a cluster again and again until something holds.
 *
 * @param options - `what` did not hold, as the beginning of a sentence;
 * `timeoutMs` in milliseconds
 * @throws TimeoutError, or the signal's reason where it aborts
 * @internal
 */
export async function untilTrue(options: {
  ask: () => Promise<boolean>;
  what: string;
  timeoutMs: number;
  signal?: AbortSignal;
}): Promise<void> {
  const { ask, what, timeoutMs, signal } = options;
  const deadline = performance.now() + timeoutMs;
  while (!(await ask())) {
    if (performance.now() >= deadline) {
      throw new TimeoutError(what, timeoutMs);
    }
    await sleep(POLL_MS, undefined, { signal });
  }
}
