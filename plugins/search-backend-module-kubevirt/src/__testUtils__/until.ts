/**
 * Waits for what a condition says.
 *
 * @throws where it does not hold within 20 seconds
 */
export async function until(holds: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 20_000;
  while (!(await holds())) {
    if (Date.now() > end) {
      throw new Error('not within 20 seconds');
    }
    await new Promise(resolve => setTimeout(resolve, 50));
  }
}
