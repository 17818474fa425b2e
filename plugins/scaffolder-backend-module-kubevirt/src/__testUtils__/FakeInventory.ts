import {
  ClusterObjects,
  ClusterStatus,
  VirtualMachineIdentity,
} from 'backstage-plugin-kubevirt-common';
import {
  InventoryChange,
  KubevirtInventory,
} from 'backstage-plugin-kubevirt-node';

/** An inventory of one cluster, `sandbox`, that a test changes by hand. */
export class FakeInventory implements KubevirtInventory {
  readonly #listeners = new Set<(change: InventoryChange) => void>();
  #status: ClusterStatus = {
    name: 'sandbox',
    state: 'connected',
    since: '2026-01-01T00:00:00Z',
  };
  #objects: ClusterObjects | undefined;

  static create() {
    return new FakeInventory();
  }

  private constructor() {}

  /** Changes what the cluster holds of a virtual machine. */
  show(identity: VirtualMachineIdentity, objects: ClusterObjects | undefined) {
    this.#objects = objects;
    this.#emit({ type: objects ? 'changed' : 'removed', identity });
  }

  /** Changes how well the cluster is known. */
  setStatus(status: Pick<ClusterStatus, 'state' | 'message'>) {
    this.#status = { ...this.#status, message: undefined, ...status };
    this.#emit({ type: 'cluster', cluster: 'sandbox' });
  }

  get listeners() {
    return this.#listeners.size;
  }

  clusters() {
    return [this.#status];
  }

  identities() {
    return [];
  }

  objects() {
    return this.#objects;
  }

  subscribe(listener: (change: InventoryChange) => void) {
    this.#listeners.add(listener);
    return { unsubscribe: () => this.#listeners.delete(listener) };
  }

  #emit(change: InventoryChange) {
    [...this.#listeners].forEach(listener => listener(change));
  }
}
