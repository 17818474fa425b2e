/**
 * Waits until something holds.
 *
 * @param holds - may throw as long as it does not
 * @param deadlineMs - milliseconds until the wait fails, with what `holds`
 *   last said
 */
export async function waitFor(
  holds: () => unknown | Promise<unknown>,
  deadlineMs = 5_000,
): Promise<void> {
  const end = performance.now() + deadlineMs;
  for (;;) {
    let problem: unknown;
    try {
      if (await holds()) {
        return;
      }
    } catch (error) {
      problem = error;
    }
    if (performance.now() > end) {
      throw problem ?? new Error(`not within ${deadlineMs} ms: ${holds}`);
    }
    await new Promise(resolve => setTimeout(resolve, 5));
  }
}
