/** A few VMs may go at once however few there are. */
const ALWAYS_ALLOWED_BELOW = 10;

/**
 * Decides which entities may go whose virtual machines are missing.
 *
 * What the API server told to be deleted is. An absence is doubted where there
 * are many at once: a cluster that suddenly has hardly any VMs is more often
 * one that was mixed up with another, restored or set up anew than one whose
 * users deleted them all in a second.
 *
 * @internal
 */
export class RemovalGuard {
  readonly #rejectAbove: number;
  /** Machines whose deletion was told, by their entities. */
  readonly #told = new Set<string>();

  /** @param options - `rejectAbove` is a share of the entities, from 0 to 1 */
  static create(options: { rejectAbove: number }): RemovalGuard {
    return new RemovalGuard(options.rejectAbove);
  }

  private constructor(rejectAbove: number) {
    this.#rejectAbove = rejectAbove;
  }

  /** Takes note that the API server told of a machine's deletion, or not. */
  note(entityRef: string, deleted: boolean): void {
    if (deleted) {
      this.#told.add(entityRef);
    } else {
      this.#told.delete(entityRef);
    }
  }

  wasTold(entityRef: string): boolean {
    return this.#told.has(entityRef);
  }

  /** Forgets what was noted of machines that have no entity any more. */
  forgetAllBut(entities: { has(entityRef: string): boolean }): void {
    for (const ref of this.#told) {
      if (!entities.has(ref)) {
        this.#told.delete(ref);
      }
    }
  }

  /**
   * @param missing - the entities whose machines are missing
   * @param present - how many entities there are, these included
   * @returns those of them that stay
   */
  doubted(missing: readonly string[], present: number): string[] {
    const absent = missing.filter(ref => !this.#told.has(ref));
    const allowed =
      absent.length < ALWAYS_ALLOWED_BELOW ||
      absent.length <= this.#rejectAbove * present;
    return allowed ? [] : absent;
  }
}
