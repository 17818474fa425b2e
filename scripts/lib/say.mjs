/** Everything that these scripts say goes to stderr; stdout belongs to the command. */
export function say(text) {
  process.stderr.write(`${text}\n`);
}

/** An end that a person can do something about: one sentence, no stack. */
export class Sentence extends Error {}

/**
 * Runs a script's main function and turns what it throws into an exit code.
 *
 * @param {() => Promise<number | void>} main
 */
export async function runMain(main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    say(error instanceof Sentence ? `\n✖ ${error.message}` : error.stack);
    process.exitCode = 1;
  }
}

/**
 * Says that something is under way, then how long it took. While it lasts,
 * a line every ten seconds tells that it still does.
 *
 * @template T
 * @param {string} what
 * @param {() => Promise<T>} task
 * @returns {Promise<T>}
 */
export async function step(what, task) {
  const begun = Date.now();
  const seconds = () => Math.round((Date.now() - begun) / 1000);
  say(`… ${what}`);
  const timer = setInterval(() => say(`… ${what} (${seconds()} s)`), 10_000);
  try {
    const result = await task();
    say(`✔ ${what} (${seconds()} s)`);
    return result;
  } finally {
    clearInterval(timer);
  }
}
