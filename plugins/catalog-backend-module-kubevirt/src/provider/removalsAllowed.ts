/** A few VMs may go at once however few there are. */
const ALWAYS_ALLOWED_BELOW = 10;

/**
 * Whether so many removals at once are believed. A cluster that suddenly has
 * hardly any VMs is more often one that was mixed up with another, restored
 * or set up anew than one whose users deleted them all in a second.
 *
 * @param options - `rejectAbove` is a share from 0 to 1
 * @internal
 */
export function removalsAllowed(options: {
  removed: number;
  present: number;
  rejectAbove: number;
}): boolean {
  const { removed, present, rejectAbove } = options;
  return removed < ALWAYS_ALLOWED_BELOW || removed <= rejectAbove * present;
}
