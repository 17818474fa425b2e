/**
 * Prints the closing line and gives the exit code that goes with it.
 *
 * @param {{ passed: number, failed: number, skipped?: number }} tally
 * @returns {number}
 */
export function sayTally({ passed, failed, skipped = 0 }) {
  const more = skipped > 0 ? `, ${skipped} skipped` : '';
  process.stdout.write(`\n${passed} passed, ${failed} failed${more}\n`);
  return failed === 0 && passed > 0 ? 0 : 1;
}
