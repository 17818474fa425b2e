/**
 * Finds the candidate that a misspelt word was most likely meant to be.
 *
 * @param word - what was written
 * @param candidates - what could have been meant
 * @returns the candidate with the fewest letters to change, regardless of
 * case, else one that the word ends with (`claimName`: `name`); undefined
 * where none is near
 * @internal
 */
export function nearest(
  word: string,
  candidates: readonly string[],
): string | undefined {
  const allowed = Math.max(1, Math.floor(word.length / 3));
  const near = candidates
    .map(candidate => ({
      candidate,
      distance: editDistance(word.toLowerCase(), candidate.toLowerCase()),
    }))
    .filter(
      ({ candidate, distance }) =>
        distance <= allowed && distance < candidate.length,
    )
    .sort((a, b) => a.distance - b.distance)[0];
  return (
    near?.candidate ??
    candidates.find(candidate =>
      word.toLowerCase().endsWith(candidate.toLowerCase()),
    )
  );
}

/** Letters to add, leave out, replace or swap with their neighbour. */
function editDistance(a: string, b: string): number {
  const table = [Array.from({ length: b.length + 1 }, (_, index) => index)];
  for (let i = 1; i <= a.length; i++) {
    table[i] = [i];
    for (let j = 1; j <= b.length; j++) {
      table[i][j] = Math.min(
        table[i][j - 1] + 1,
        table[i - 1][j] + 1,
        table[i - 1][j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1),
        a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
          ? table[i - 2][j - 2] + 1
          : Infinity,
      );
    }
  }
  return table[a.length][b.length];
}
