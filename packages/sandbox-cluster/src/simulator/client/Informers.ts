import { KubeObject } from '../model';
import { ApiClient } from './ApiClient';
import { Informer } from './Informer';
import { ResourceType } from './ResourceType';

/**
 * One informer for each kind, shared by all parts.
 *
 * @internal
 */
export class Informers {
  readonly #client: ApiClient;
  readonly #informers = new Map<string, Informer<KubeObject>>();
  readonly #onSynced: (() => void)[] = [];

  static create(options: { client: ApiClient }): Informers {
    return new Informers(options.client);
  }

  private constructor(client: ApiClient) {
    this.#client = client;
  }

  /**
   * The informer of a kind; it begins with {@link run}.
   *
   * @param project - cuts its objects down; who asks first decides
   */
  of<T extends KubeObject>(
    type: ResourceType<T>,
    project?: (object: T) => T,
  ): Informer<T> {
    const key = `${type.plural}.${type.group}`;
    const known = this.#informers.get(key);
    // One resource type names one TypeScript type: see resourceTypes.
    if (known) return known as unknown as Informer<T>;
    const informer = Informer.create({ client: this.#client, type, project });
    this.#informers.set(key, informer as unknown as Informer<KubeObject>);
    return informer;
  }

  /** Calls back once every informer has its first list. */
  onSynced(listener: () => void): void {
    this.#onSynced.push(listener);
  }

  /**
   * Runs all informers asked for so far.
   *
   * @returns once every one of them has its first list
   */
  async run(signal: AbortSignal): Promise<void> {
    const informers = [...this.#informers.values()];
    const ended = new Promise<void>(resolve => {
      signal.addEventListener('abort', () => resolve(), { once: true });
    });
    for (const informer of informers) void informer.run(signal);
    const synced = Promise.all(informers.map(({ synced: s }) => s));
    await Promise.race([synced, ended]);
    for (const listener of this.#onSynced) listener();
  }
}
