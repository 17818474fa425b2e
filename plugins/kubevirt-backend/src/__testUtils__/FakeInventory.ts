import {
  ClusterObjects,
  ClusterStatus,
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
  #status: ClusterStatus;

  static create(options: { cluster: string }): FakeInventory {
    return new FakeInventory(options.cluster);
  }

  private constructor(cluster: string) {
    this.#cluster = cluster;
    this.#status = {
      name: cluster,
      state: 'connected',
      since: '2026-01-01T00:00:00Z',
    };
  }

  get subscriptions(): number {
    return this.#listeners.size;
  }

  setStatus(status: Omit<ClusterStatus, 'name'>): void {
    this.#status = { ...status, name: this.#cluster };
    this.#emit({ type: 'cluster', cluster: this.#cluster });
  }

  identity(name: string): VirtualMachineIdentity {
    return { cluster: this.#cluster, namespace: 'team-a', name };
  }

  /** Puts a VM there, or another in its place, and says so. */
  put(
    name: string,
    printableStatus: string,
    labels: Record<string, string> = {},
  ): void {
    const identity = this.identity(name);
    const metadata = { namespace: identity.namespace, name, labels };
    this.#objects.set(name, {
      virtualMachines: [
        {
          apiVersion: 'kubevirt.io/v1',
          kind: 'VirtualMachine',
          metadata,
          spec: { runStrategy: 'Always', template: { spec: {} } },
          status: { printableStatus },
        },
      ],
    });
    this.#emit({ type: 'changed', identity });
  }

  remove(name: string): void {
    this.#objects.delete(name);
    this.#emit({ type: 'removed', identity: this.identity(name) });
  }

  clusters(): ClusterStatus[] {
    return [this.#status];
  }

  identities(): VirtualMachineIdentity[] {
    return [...this.#objects.keys()].map(name => this.identity(name));
  }

  objects({ name }: VirtualMachineIdentity): ClusterObjects | undefined {
    return this.#objects.get(name);
  }

  subscribe(listener: (change: InventoryChange) => void) {
    this.#listeners.add(listener);
    return { unsubscribe: () => void this.#listeners.delete(listener) };
  }

  #emit(change: InventoryChange): void {
    this.#listeners.forEach(listener => listener(change));
  }
}
