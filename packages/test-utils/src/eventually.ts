/**
 * Waits until `check` no longer throws, and throws what it throws where that
 * takes too long.
 *
 * @param withinMs - how long to wait; much longer than it should take, unless
 *   the time itself is what is tested
 * @returns what `check` returns
 * @public
 */
export async function eventually<T>(
  check: () => Promise<T>,
  withinMs: number = 60_000,
): Promise<T> {
  const deadline = Date.now() + withinMs;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > deadline) {
        throw error;
      }
      await new Promise(resolve => setTimeout(resolve, 100));
    }
  }
}
