const NONE: readonly string[] = [];

/**
 * Knows which claims several virtual machines use. Machines and claims are
 * keys of the caller's choice. Nearly every claim has one user.
 *
 * @internal
 */
export class SharedClaims {
  readonly #claims = new Map<string, readonly string[]>();
  /** Of each claim its only user, or all where it has several. */
  readonly #users = new Map<string, string | Set<string>>();
  /** How many claims have several users. */
  #shared = 0;

  static create(): SharedClaims {
    return new SharedClaims();
  }

  private constructor() {}

  /**
   * Says which claims a machine uses; none where it is gone.
   *
   * @returns the other machines whose shared claims are others now; one may be
   *   named twice
   */
  set(machine: string, claims: readonly string[]): string[] {
    const former = this.#claims.get(machine) ?? [];
    const concerned: string[] = [];
    for (const claim of former) {
      if (!claims.includes(claim)) {
        this.#removeUser(claim, machine, concerned);
      }
    }
    for (const claim of claims) {
      if (!former.includes(claim)) {
        this.#addUser(claim, machine, concerned);
      }
    }
    if (claims.length > 0) {
      this.#claims.set(machine, claims);
    } else {
      this.#claims.delete(machine);
    }
    return concerned;
  }

  #addUser(claim: string, machine: string, concerned: string[]): void {
    const users = this.#users.get(claim);
    if (users === undefined) {
      this.#users.set(claim, machine);
    } else if (typeof users === 'string') {
      concerned.push(users);
      this.#users.set(claim, new Set([users, machine]));
      this.#shared += 1;
    } else {
      users.add(machine);
    }
  }

  #removeUser(claim: string, machine: string, concerned: string[]): void {
    const users = this.#users.get(claim);
    if (!(users instanceof Set)) {
      this.#users.delete(claim);
      return;
    }
    users.delete(machine);
    if (users.size === 1) {
      const [last] = users;
      concerned.push(last);
      this.#users.set(claim, last);
      this.#shared -= 1;
    }
  }

  /** The claims of a machine that others use as well. */
  of(machine: string): readonly string[] {
    if (this.#shared === 0) {
      return NONE;
    }
    const claims = this.#claims.get(machine) ?? NONE;
    const shared = claims.filter(
      claim => typeof this.#users.get(claim) !== 'string',
    );
    return shared.length > 0 ? shared : NONE;
  }

  /** Every machine that uses a claim. */
  machines(): string[] {
    return [...this.#claims.keys()];
  }
}
