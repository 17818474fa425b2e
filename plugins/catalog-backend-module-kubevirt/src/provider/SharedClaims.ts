/**
 * Knows which claims several virtual machines use. Machines and claims are
 * keys of the caller's choice.
 *
 * @internal
 */
export class SharedClaims {
  readonly #claims = new Map<string, readonly string[]>();
  readonly #machines = new Map<string, Set<string>>();

  static create(): SharedClaims {
    return new SharedClaims();
  }

  private constructor() {}

  /**
   * Says which claims a machine uses; none where it is gone.
   *
   * @returns the other machines whose shared claims are others now
   */
  set(machine: string, claims: readonly string[]): Set<string> {
    const former = this.#claims.get(machine) ?? [];
    const concerned = new Set<string>();
    for (const claim of former.filter(it => !claims.includes(it))) {
      const users = this.#machines.get(claim)!;
      users.delete(machine);
      if (users.size === 1) {
        users.forEach(user => concerned.add(user));
      } else if (users.size === 0) {
        this.#machines.delete(claim);
      }
    }
    for (const claim of claims.filter(it => !former.includes(it))) {
      const users = this.#machines.get(claim) ?? new Set();
      if (users.size === 1) {
        users.forEach(user => concerned.add(user));
      }
      this.#machines.set(claim, users.add(machine));
    }
    if (claims.length > 0) {
      this.#claims.set(machine, claims);
    } else {
      this.#claims.delete(machine);
    }
    return concerned;
  }

  /** The claims of a machine that others use as well. */
  of(machine: string): string[] {
    return (this.#claims.get(machine) ?? []).filter(
      claim => this.#machines.get(claim)!.size > 1,
    );
  }

  /** Every machine that uses a claim. */
  machines(): string[] {
    return [...this.#claims.keys()];
  }
}
