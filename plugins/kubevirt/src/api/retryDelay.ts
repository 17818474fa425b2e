const FIRST_MS = 1_000;
const LONGEST_MS = 30_000;

/**
 * How long to wait before trying again: doubling from one second to half a
 * minute, less up to a half by chance, so that the browsers which one restart
 * has cut off do not come back all at once.
 *
 * @param failures - how often it has failed in a row; 0 after a success
 * @param random - from 0 to 1, by chance where not given
 * @returns milliseconds
 *
 * @internal
 */
export function retryDelay(failures: number, random = Math.random()): number {
  const longest = Math.min(
    LONGEST_MS,
    FIRST_MS * 2 ** Math.max(0, failures - 1),
  );
  return longest * (1 - random / 2);
}
