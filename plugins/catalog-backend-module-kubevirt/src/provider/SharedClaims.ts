const NONE: readonly string[] = [];

/**
 * Knows which claims several virtual machines use. Machines and claims are
 * keys of the caller's choice. Nearly every claim has one user.
 *
 * @internal
 */
export class SharedClaims {
  readonly #claims = new Map<string, readonly string[]>();
  /** The first user of each claim that has one. */
  readonly #user = new Map<string, string>();
  /** All users of the claims that have several. */
  readonly #users = new Map<string, Set<string>>();

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
    const user = this.#user.get(claim);
    if (users) {
      users.add(machine);
    } else if (user !== undefined) {
      concerned.push(user);
      this.#users.set(claim, new Set([user, machine]));
    } else {
      this.#user.set(claim, machine);
    }
  }

  #removeUser(claim: string, machine: string, concerned: string[]): void {
    const users = this.#users.get(claim);
    if (!users) {
      this.#user.delete(claim);
      return;
    }
    users.delete(machine);
    const [last] = users;
    if (users.size === 1) {
      concerned.push(last);
      this.#users.delete(claim);
    }
    this.#user.set(claim, last);
  }

  /** The claims of a machine that others use as well. */
  of(machine: string): readonly string[] {
    if (this.#users.size === 0) {
      return NONE;
    }
    const claims = this.#claims.get(machine) ?? NONE;
    const shared = claims.filter(claim => this.#users.has(claim));
    return shared.length > 0 ? shared : NONE;
  }

  /** Every machine that uses a claim. */
  machines(): string[] {
    return [...this.#claims.keys()];
  }
}
