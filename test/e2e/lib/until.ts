/**
 * Asks again and again until something holds.
 *
 * @param what - what is waited for, for the message
 * @param withinMs - how long; a minute where left out
 * @throws where it does not hold in that time
 */
export async function until(
  ask: () => Promise<boolean>,
  what: string,
  withinMs = 60_000,
): Promise<void> {
  const deadline = Date.now() + withinMs;
  while (!(await ask())) {
    if (Date.now() > deadline) {
      throw new Error(`Waited in vain for ${what}`);
    }
    await new Promise(resolve => setTimeout(resolve, 500));
  }
}
