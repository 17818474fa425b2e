import {
  ClusterObjects,
  Event,
  KubernetesObject,
} from 'backstage-plugin-kubevirt-common';
import { objectKey } from '../reflector/ObjectStore';
import { BelongsTo } from './BelongsTo';
import { EventLog } from './EventLog';
import { KindChange, WatchedKind, WatchedObjects } from './kinds';
import { Links } from './Links';
import { hasVirtualMachine, podLabel, podLabels } from './references';
import { ServiceMatches } from './ServiceMatches';

type StoredKind = Exclude<WatchedKind, 'events' | 'services'>;

const apiKinds = {
  virtualMachines: 'VirtualMachine',
  virtualMachineInstances: 'VirtualMachineInstance',
  virtualMachineInstanceMigrations: 'VirtualMachineInstanceMigration',
  dataVolumes: 'DataVolume',
  persistentVolumeClaims: 'PersistentVolumeClaim',
  pods: 'Pod',
  endpointSlices: 'EndpointSlice',
  kubeVirts: 'KubeVirt',
} as const satisfies Record<StoredKind, string>;

/**
 * The objects of a cluster, by the virtual machine that they belong to. What
 * one machine's objects cost to find does not grow with the cluster.
 *
 * @internal
 */
export class ClusterIndex {
  readonly #objects: { [K in StoredKind]: Map<string, WatchedObjects[K]> } = {
    virtualMachines: new Map(),
    virtualMachineInstances: new Map(),
    virtualMachineInstanceMigrations: new Map(),
    dataVolumes: new Map(),
    persistentVolumeClaims: new Map(),
    pods: new Map(),
    endpointSlices: new Map(),
    kubeVirts: new Map(),
  };
  readonly #belongsTo = BelongsTo.create();
  readonly #services = ServiceMatches.create();
  readonly #events = EventLog.create();
  /** EndpointSlices by their Service. */
  readonly #slices = Links.create();
  /** Machines by namespace. */
  readonly #namespaces = Links.create();

  static create(): ClusterIndex {
    return new ClusterIndex();
  }

  private constructor() {}

  /**
   * Takes a change in.
   *
   * @param options - `quiet` where nobody needs to know whom it concerns
   * @returns the machines it concerns, as `namespace/name`; and an event that
   *   is too many now and need not be kept
   */
  apply(
    item: KindChange,
    { quiet = false } = {},
  ): { machines: Set<string>; surplus?: Event } {
    const machines = new Set(quiet ? [] : this.#machinesOf(item));
    const surplus = this.#update(item);
    for (const machine of quiet ? [] : this.#machinesOf(item)) {
      machines.add(machine);
    }
    return { machines, surplus };
  }

  /** Every machine: VirtualMachines, and instances that none owns. */
  *machines(): Generator<string> {
    yield* this.#objects.virtualMachines.keys();
    for (const [key, instance] of this.#objects.virtualMachineInstances) {
      if (
        !hasVirtualMachine(instance) &&
        !this.#objects.virtualMachines.has(key)
      ) {
        yield key;
      }
    }
  }

  has(machine: string): boolean {
    const instance = this.#objects.virtualMachineInstances.get(machine);
    return (
      this.#objects.virtualMachines.has(machine) ||
      (instance !== undefined && !hasVirtualMachine(instance))
    );
  }

  /**
   * The objects that belong to a machine.
   *
   * @returns undefined where there is no such machine
   */
  objectsOf(
    machine: string,
  ): Required<Omit<ClusterObjects, 'secrets'>> | undefined {
    if (!this.has(machine)) {
      return undefined;
    }
    const storage = this.#belongsTo.storageOf(machine);
    const owners = [`VirtualMachineInstance:${machine}`, ...storage];
    const found = {
      virtualMachines: this.#pick('virtualMachines', [machine]),
      virtualMachineInstances: this.#pick('virtualMachineInstances', [machine]),
      virtualMachineInstanceMigrations: this.#pick(
        'virtualMachineInstanceMigrations',
        this.#belongsTo.migrationsOf(machine),
      ),
      dataVolumes: this.#pick('dataVolumes', keys('DataVolume', storage)),
      persistentVolumeClaims: this.#pick(
        'persistentVolumeClaims',
        keys('PersistentVolumeClaim', storage),
      ),
      pods: this.#pick('pods', this.#belongsTo.podsOf(owners)),
    };
    const services = [
      ...this.#services.keysOf(machine, this.#labelsOf(machine)),
    ];
    return {
      ...found,
      services: services.flatMap(key => this.#services.get(key) ?? []),
      endpointSlices: this.#pick(
        'endpointSlices',
        services.flatMap(key => [...this.#slices.to(key)]),
      ),
      kubeVirts: [...this.#objects.kubeVirts.values()],
      events: this.#eventsOf(
        machine,
        [...storage, ...services.map(key => `Service:${key}`)],
        found,
      ),
    };
  }

  #eventsOf(
    machine: string,
    others: string[],
    found: Record<
      'pods' | 'virtualMachineInstanceMigrations',
      KubernetesObject[]
    >,
  ): Event[] {
    const objects = new Set([
      `VirtualMachine:${machine}`,
      `VirtualMachineInstance:${machine}`,
      ...others,
      ...found.pods.map(pod => `Pod:${objectKey(pod)}`),
      ...found.virtualMachineInstanceMigrations.map(
        migration => `VirtualMachineInstanceMigration:${objectKey(migration)}`,
      ),
      ...this.#events.launchersOf(machine),
    ]);
    return this.#events.of(objects);
  }

  #pick<K extends StoredKind>(
    kind: K,
    wanted: Iterable<string>,
  ): WatchedObjects[K][] {
    return [...wanted].flatMap(key => this.#objects[kind].get(key) ?? []);
  }

  #labelsOf(machine: string): Record<string, string> {
    return podLabels(
      this.#objects.virtualMachines.get(machine),
      this.#objects.virtualMachineInstances.get(machine),
    );
  }

  #machinesOf({ kind, change }: KindChange): Iterable<string> {
    const { key } = change;
    switch (kind) {
      case 'services':
        return this.#machinesOfService(key);
      case 'endpointSlices':
        return this.#slices
          .from(key)
          .flatMap(it => this.#machinesOfService(it));
      case 'kubeVirts':
        return this.machines();
      case 'events': {
        const {
          kind: of = '',
          namespace,
          name,
        } = change.object.involvedObject ?? {};
        const about = `${namespace ?? ''}/${name}`;
        return of === 'Service'
          ? this.#machinesOfService(about)
          : this.#belongsTo.machinesOf(of, about);
      }
      default:
        return this.#belongsTo.machinesOf(apiKinds[kind], key);
    }
  }

  #machinesOfService(service: string): string[] {
    return [...this.#namespaces.to(namespaceOf(service))].filter(machine =>
      this.#services.isOf(service, machine, label =>
        podLabel(
          label,
          this.#objects.virtualMachines.get(machine),
          this.#objects.virtualMachineInstances.get(machine),
        ),
      ),
    );
  }

  #update(item: KindChange): Event | undefined {
    this.#belongsTo.update(item);
    const { kind, change } = item;
    const gone = change.type === 'deleted';
    switch (kind) {
      case 'services':
        this.#services.set(change.key, gone ? undefined : change.object);
        return undefined;
      case 'events':
        if (!gone) {
          return this.#events.put(change.object);
        }
        this.#events.remove(change.object);
        return undefined;
      case 'endpointSlices':
        this.#slices.set(change.key, gone ? [] : slicedService(change.object));
        break;
      default:
    }
    this.#store(item);
    return undefined;
  }

  #store<K extends StoredKind>({ kind, change }: KindChange<K>): void {
    const objects: Map<string, WatchedObjects[K]> = this.#objects[kind];
    const { key } = change;
    if (change.type === 'deleted') {
      objects.delete(key);
    } else {
      objects.set(key, change.object);
    }
    if (kind === 'virtualMachines' || kind === 'virtualMachineInstances') {
      const known =
        this.#objects.virtualMachines.has(key) ||
        this.#objects.virtualMachineInstances.has(key);
      this.#namespaces.set(key, known ? [namespaceOf(key)] : []);
    }
  }
}

/** The Service that an EndpointSlice is of. */
function slicedService({ metadata }: KubernetesObject): string[] {
  const name = metadata?.labels?.['kubernetes.io/service-name'];
  return name ? [`${metadata?.namespace ?? ''}/${name}`] : [];
}

function namespaceOf(key: string): string {
  return key.slice(0, key.indexOf('/'));
}

/** The keys among some references that are of one kind. */
function keys(kind: string, references: Iterable<string>): string[] {
  return [...references]
    .filter(reference => reference.startsWith(`${kind}:`))
    .map(reference => reference.slice(kind.length + 1));
}
