import { Clock } from '../clock';
import { ClusterCredentials, IssuedCredential } from './ClusterCredentials';

const RETRY_MS = 5_000;

/**
 * Keeps a credential until shortly before its lifetime ends. However many
 * requests want one at once, one is issued.
 *
 * @internal
 */
export class CredentialCache {
  readonly #source: ClusterCredentials;
  readonly #clock: Clock;
  #current?: { credential: IssuedCredential; refreshAt: number; end: number };
  #pending?: Promise<IssuedCredential>;

  static create(options: {
    source: ClusterCredentials;
    clock: Clock;
  }): CredentialCache {
    return new CredentialCache(options.source, options.clock);
  }

  private constructor(source: ClusterCredentials, clock: Clock) {
    this.#source = source;
    this.#clock = clock;
  }

  /** A credential that holds now. */
  async get(): Promise<IssuedCredential> {
    const current = this.#current;
    const now = this.#clock.now();
    if (current && now < current.refreshAt) {
      return current.credential;
    }
    try {
      return await this.#issue();
    } catch (error) {
      if (current && now < current.end) {
        current.refreshAt = now + RETRY_MS;
        return current.credential;
      }
      throw error;
    }
  }

  /**
   * Replaces a credential that the API server refused.
   *
   * @returns the new one; undefined where it is the refused one again, so that
   *   there is no use in another try
   */
  async renew(
    refused: IssuedCredential,
  ): Promise<IssuedCredential | undefined> {
    const current = this.#current?.credential;
    const next = current && current !== refused ? current : await this.#issue();
    return isSame(next, refused) ? undefined : next;
  }

  #issue(): Promise<IssuedCredential> {
    this.#pending ??= this.#source
      .issue()
      .then(credential => {
        const now = this.#clock.now();
        const lifetime = credential.lifetimeMs ?? Infinity;
        this.#current = {
          credential,
          refreshAt: now + refreshAfter(lifetime),
          end: now + lifetime,
        };
        return credential;
      })
      .finally(() => {
        this.#pending = undefined;
      });
    return this.#pending;
  }
}

/** At 80 % of the lifetime, or a minute before its end where that is sooner. */
function refreshAfter(lifetime: number): number {
  return Math.min(0.8 * lifetime, Math.max(lifetime - 60_000, lifetime / 2));
}

function isSame(a: IssuedCredential, b: IssuedCredential): boolean {
  return (
    a.cert === b.cert &&
    a.key === b.key &&
    JSON.stringify(a.headers ?? {}) === JSON.stringify(b.headers ?? {})
  );
}
