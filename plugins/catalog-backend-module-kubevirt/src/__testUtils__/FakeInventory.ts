import {
  ClusterObjects,
  ClusterStatus,
  ObjectMeta,
  VirtualMachine,
  VirtualMachineIdentity,
} from 'backstage-plugin-kubevirt-common';
import {
  InventoryChange,
  KubevirtInventory,
} from 'backstage-plugin-kubevirt-node';

/** An inventory of one cluster that holds what a test puts into it. */
export class FakeInventory implements KubevirtInventory {
  readonly #cluster: string;
  readonly #objects = new Map<string, ClusterObjects>();
  readonly #listeners = new Set<(change: InventoryChange) => void>();
  #state: ClusterStatus['state'] = 'connecting';

  static create(options: { cluster: string }): FakeInventory {
    return new FakeInventory(options.cluster);
  }

  private constructor(cluster: string) {
    this.#cluster = cluster;
  }

  get subscriptions(): number {
    return this.#listeners.size;
  }

  setState(state: ClusterStatus['state']): void {
    this.#state = state;
    this.#emit({ type: 'cluster', cluster: this.#cluster });
  }

  identity(name: string, namespace = 'team-a'): VirtualMachineIdentity {
    return { cluster: this.#cluster, namespace, name };
  }

  put(
    name: string,
    metadata: ObjectMeta = {},
    spec?: VirtualMachine['spec'],
    others: ClusterObjects = {},
  ): void {
    const identity = this.identity(name, metadata.namespace);
    this.#objects.set(JSON.stringify(identity), {
      virtualMachines: [
        {
          metadata: { ...metadata, name, namespace: identity.namespace },
          spec,
        },
      ],
      ...others,
    });
    this.#emit({ type: 'changed', identity });
  }

  /** @param options - `deleted` where the API server told of a deletion */
  remove(name: string, options: { deleted?: boolean } = {}): void {
    const identity = this.identity(name);
    this.#objects.delete(JSON.stringify(identity));
    this.#emit({ type: 'removed', identity, ...options });
  }

  clusters(): ClusterStatus[] {
    const since = '2026-01-01T00:00:00Z';
    return [{ name: this.#cluster, state: this.#state, since }];
  }

  identities(cluster: string): VirtualMachineIdentity[] | undefined {
    return cluster === this.#cluster && this.#state !== 'connecting'
      ? [...this.#objects.keys()].map(key => JSON.parse(key))
      : undefined;
  }

  objects(identity: VirtualMachineIdentity): ClusterObjects | undefined {
    return this.#objects.get(JSON.stringify(identity));
  }

  subscribe(listener: (change: InventoryChange) => void) {
    this.#listeners.add(listener);
    return { unsubscribe: () => void this.#listeners.delete(listener) };
  }

  #emit(change: InventoryChange): void {
    this.#listeners.forEach(listener => listener(change));
  }
}
