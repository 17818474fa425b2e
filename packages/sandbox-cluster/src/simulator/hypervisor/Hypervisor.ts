import { Domain, DomainState } from './Domain';

type Listener = (domain: Domain) => void;

/**
 * The domains that run on the simulated nodes. virt-handler defines and ends
 * them, the guest lives in them, and virt-api reaches them through it; what
 * survives a restart of the simulator is only what the API server holds.
 *
 * @public
 */
export class Hypervisor {
  readonly #domains = new Map<string, Domain>();
  readonly #listeners = new Set<Listener>();

  static create(): Hypervisor {
    return new Hypervisor();
  }

  private constructor() {}

  /** The domain of an instance, also one that has ended. */
  find(uid: string): Domain | undefined {
    return this.#domains.get(uid);
  }

  /** Starts a domain for an instance. */
  start(options: {
    uid: string;
    namespace: string;
    name: string;
    node: string;
    paused?: boolean;
    adopted?: boolean;
  }): Domain {
    const domain: Domain = {
      uid: options.uid,
      namespace: options.namespace,
      name: options.name,
      node: options.node,
      startedAt: new Date(),
      state: options.paused ? 'paused' : 'running',
      ...(options.paused && { pausedBy: 'user' }),
      ...(options.adopted && { adopted: true }),
      boots: 1,
    };
    this.#domains.set(domain.uid, domain);
    this.tell(domain);
    return domain;
  }

  /** Stops the CPUs. */
  pause(domain: Domain, by: NonNullable<Domain['pausedBy']>): void {
    if (domain.state !== 'running') return;
    domain.state = 'paused';
    domain.pausedBy = by;
    this.tell(domain);
  }

  /** Lets the CPUs go on. */
  resume(domain: Domain): void {
    if (domain.state !== 'paused') return;
    domain.state = 'running';
    domain.pausedBy = undefined;
    this.tell(domain);
  }

  /** Presses the power button. A domain without a guest ends at once. */
  shutDown(domain: Domain): void {
    if (!isActive(domain) || domain.shuttingDown) return;
    domain.shuttingDown = true;
    if (!domain.guest) {
      this.end(domain, 'shutoff');
      return;
    }
    domain.guest.pressPowerButton();
    this.tell(domain);
  }

  /** Begins to move a domain to another node, or gives it up. */
  move(domain: Domain, to: string | undefined): void {
    if (domain.movesTo === to) return;
    domain.movesTo = to;
    this.tell(domain);
  }

  /** Boots the guest anew without ending the domain. */
  reset(domain: Domain): void {
    if (!isActive(domain)) return;
    domain.boots += 1;
    domain.guest = undefined;
    this.tell(domain);
  }

  /** Ends a domain: it shut down, or it crashed or was destroyed. */
  end(
    domain: Domain,
    state: Extract<DomainState, 'shutoff' | 'crashed'>,
  ): void {
    if (!isActive(domain)) return;
    domain.state = state;
    domain.guest = undefined;
    this.tell(domain);
  }

  /** Drops what is left of a domain. */
  forget(uid: string): void {
    this.#domains.delete(uid);
  }

  /** Calls back at every change of any domain. */
  onChange(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Lets everybody know that something about a domain changed. */
  tell(domain: Domain): void {
    for (const listener of this.#listeners) listener(domain);
  }
}

/**
 * Says whether a domain has not ended.
 *
 * @public
 */
export function isActive(domain: Domain): boolean {
  return domain.state === 'running' || domain.state === 'paused';
}
