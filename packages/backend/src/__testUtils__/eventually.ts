import { setTimeout as sleep } from 'node:timers/promises';

/** How long, in milliseconds, something may take to come about. */
const PATIENCE_MS = 60_000;

/** Checks again and again until the check passes; in the end throws its error. */
export async function eventually(check: () => Promise<unknown>): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    try {
      await check();
      return;
    } catch (error) {
      if (Date.now() > deadline) {
        throw error;
      }
      await sleep(200);
    }
  }
}
