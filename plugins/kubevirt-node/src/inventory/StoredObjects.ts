import { KindChange, WatchedKind, WatchedObjects } from './kinds';
import { Links } from './Links';
import { hasVirtualMachine, namespaceOf } from './references';

/**
 * The kinds that are found by their key alone.
 *
 * @internal
 */
export type StoredKind = Exclude<WatchedKind, 'events' | 'services'>;

/**
 * The objects of a cluster by kind and key, and which of them are machines.
 *
 * @internal
 */
export class StoredObjects {
  readonly #objects: { [K in StoredKind]: Map<string, WatchedObjects[K]> } = {
    virtualMachines: new Map(),
    virtualMachineInstances: new Map(),
    virtualMachineInstanceMigrations: new Map(),
    dataVolumes: new Map(),
    persistentVolumeClaims: new Map(),
    pods: new Map(),
    endpointSlices: new Map(),
    kubeVirts: new Map(),
    namespaces: new Map(),
  };
  /** Machines by namespace. */
  readonly #namespaces = Links.create();

  static create(): StoredObjects {
    return new StoredObjects();
  }

  private constructor() {}

  apply<K extends StoredKind>({ kind, change }: KindChange<K>): void {
    const objects: Map<string, WatchedObjects[K]> = this.#objects[kind];
    const { key } = change;
    if (change.type === 'deleted') {
      objects.delete(key);
    } else {
      objects.set(key, change.object);
    }
    if (kind === 'virtualMachines' || kind === 'virtualMachineInstances') {
      const known =
        this.get('virtualMachines', key) ??
        this.get('virtualMachineInstances', key);
      this.#namespaces.set(key, known ? [namespaceOf(key)] : []);
    }
  }

  get<K extends StoredKind>(
    kind: K,
    key: string,
  ): WatchedObjects[K] | undefined {
    return this.#objects[kind].get(key);
  }

  all<K extends StoredKind>(kind: K): WatchedObjects[K][] {
    return [...this.#objects[kind].values()];
  }

  pick<K extends StoredKind>(
    kind: K,
    keys: Iterable<string>,
  ): WatchedObjects[K][] {
    const picked: WatchedObjects[K][] = [];
    for (const key of keys) {
      const object = this.get(kind, key);
      if (object) {
        picked.push(object);
      }
    }
    return picked;
  }

  /** Every machine: VirtualMachines, and instances that none owns. */
  machines(): string[] {
    const { virtualMachines, virtualMachineInstances } = this.#objects;
    const machines = [...virtualMachines.keys()];
    virtualMachineInstances.forEach((instance, key) => {
      if (!hasVirtualMachine(instance) && !virtualMachines.has(key)) {
        machines.push(key);
      }
    });
    return machines;
  }

  isMachine(key: string): boolean {
    const instance = this.get('virtualMachineInstances', key);
    return (
      this.get('virtualMachines', key) !== undefined ||
      (instance !== undefined && !hasVirtualMachine(instance))
    );
  }

  /** The VirtualMachines and instances of a namespace. */
  inNamespace(namespace: string): readonly string[] {
    return this.#namespaces.to(namespace);
  }
}
