const DEADLINE_MS = 90_000;

/** Asks again and again until there is an answer. */
export async function until<T>(
  ask: () => Promise<T | undefined>,
  what: string,
): Promise<T> {
  const deadline = Date.now() + DEADLINE_MS;
  while (Date.now() < deadline) {
    const answer = await ask();
    if (answer !== undefined) {
      return answer;
    }
    await new Promise(resolve => setTimeout(resolve, 100));
  }
  throw new Error(`Waited in vain for ${what}`);
}
