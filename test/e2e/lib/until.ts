/**
 * Asks again and again until something holds.
 *
 * @param what - what is waited for, for the message
 * @throws where it does not hold within a minute
 */
export async function until(
  ask: () => Promise<boolean>,
  what: string,
): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (!(await ask())) {
    if (Date.now() > deadline) {
      throw new Error(`Waited in vain for ${what}`);
    }
    await new Promise(resolve => setTimeout(resolve, 500));
  }
}
