import { setTimeout as sleep } from 'node:timers/promises';

export { sleep };

/** Waits until something holds. */
export async function until(
  condition: () => boolean | Promise<boolean>,
  { everyMs = 10 } = {},
): Promise<void> {
  while (!(await condition())) {
    await sleep(everyMs);
  }
}
