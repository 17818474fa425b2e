import {
  ClusterObjects,
  Event,
  KubernetesObject,
} from 'backstage-plugin-kubevirt-common';
import { objectKey } from '../reflector/ObjectStore';
import { BelongsTo } from './BelongsTo';
import { EventLog } from './EventLog';
import { KindChange } from './kinds';
import { Links } from './Links';
import { namespaceOf, podLabel, podLabels } from './references';
import { ServiceMatches } from './ServiceMatches';
import { StoredKind, StoredObjects } from './StoredObjects';

const apiKinds = {
  virtualMachines: 'VirtualMachine',
  virtualMachineInstances: 'VirtualMachineInstance',
  virtualMachineInstanceMigrations: 'VirtualMachineInstanceMigration',
  dataVolumes: 'DataVolume',
  persistentVolumeClaims: 'PersistentVolumeClaim',
  pods: 'Pod',
  endpointSlices: 'EndpointSlice',
  kubeVirts: 'KubeVirt',
  namespaces: 'Namespace',
} as const satisfies Record<StoredKind, string>;

/**
 * The objects of a cluster, by the virtual machine that they belong to. What
 * one machine's objects cost to find does not grow with the cluster.
 *
 * @internal
 */
export class ClusterIndex {
  readonly #objects = StoredObjects.create();
  readonly #belongsTo = BelongsTo.create();
  readonly #services = ServiceMatches.create();
  readonly #events = EventLog.create();
  /** EndpointSlices by their Service. */
  readonly #slices = Links.create();

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
  machines(): Iterable<string> {
    return this.#objects.machines();
  }

  has(machine: string): boolean {
    return this.#objects.isMachine(machine);
  }

  /**
   * The objects that say what a machine is, and not how it does.
   *
   * @returns undefined where there is no such machine
   */
  definitionOf(machine: string): ClusterObjects | undefined {
    const virtualMachine = this.#objects.get('virtualMachines', machine);
    if (!virtualMachine && !this.has(machine)) {
      return undefined;
    }
    const claims = this.#belongsTo.claimsOf(machine);
    return {
      ...(virtualMachine
        ? { virtualMachines: [virtualMachine] }
        : {
            virtualMachineInstances: this.#objects.pick(
              'virtualMachineInstances',
              [machine],
            ),
          }),
      // A claim of a DataVolume has its name.
      dataVolumes: this.#objects.pick('dataVolumes', claims),
      namespaces: this.#namespaceOf(machine),
    };
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
      virtualMachines: this.#objects.pick('virtualMachines', [machine]),
      virtualMachineInstances: this.#objects.pick('virtualMachineInstances', [
        machine,
      ]),
      dataVolumes: this.#objects.pick(
        'dataVolumes',
        keys('DataVolume', storage),
      ),
      namespaces: this.#namespaceOf(machine),
      virtualMachineInstanceMigrations: this.#objects.pick(
        'virtualMachineInstanceMigrations',
        this.#belongsTo.migrationsOf(machine),
      ),
      persistentVolumeClaims: this.#objects.pick(
        'persistentVolumeClaims',
        keys('PersistentVolumeClaim', storage),
      ),
      pods: this.#objects.pick('pods', this.#belongsTo.podsOf(owners)),
    };
    const services = [
      ...this.#services.keysOf(machine, this.#labelsOf(machine)),
    ];
    return {
      ...found,
      services: services.flatMap(key => this.#services.get(key) ?? []),
      endpointSlices: this.#objects.pick(
        'endpointSlices',
        services.flatMap(key => [...this.#slices.to(key)]),
      ),
      kubeVirts: this.#objects.all('kubeVirts'),
      events: this.#eventsOf(
        machine,
        [...storage, ...services.map(key => `Service:${key}`)],
        found,
      ),
    };
  }

  #namespaceOf(machine: string): KubernetesObject[] {
    return this.#objects.pick('namespaces', [`/${namespaceOf(machine)}`]);
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

  #labelsOf(machine: string): Record<string, string> {
    return podLabels(
      this.#objects.get('virtualMachines', machine),
      this.#objects.get('virtualMachineInstances', machine),
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
      case 'namespaces':
        return this.#objects
          .inNamespace(key.slice(1))
          .filter(machine => this.has(machine));
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
    const candidates = this.#objects.inNamespace(namespaceOf(service));
    return candidates.filter(machine =>
      this.#services.isOf(service, machine, label =>
        podLabel(
          label,
          this.#objects.get('virtualMachines', machine),
          this.#objects.get('virtualMachineInstances', machine),
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
    this.#objects.apply(item);
    return undefined;
  }
}

/** The Service that an EndpointSlice is of. */
function slicedService({ metadata }: KubernetesObject): string[] {
  const name = metadata?.labels?.['kubernetes.io/service-name'];
  return name ? [`${metadata?.namespace ?? ''}/${name}`] : [];
}

/** The keys among some references that are of one kind. */
function keys(kind: string, references: Iterable<string>): string[] {
  return [...references]
    .filter(reference => reference.startsWith(`${kind}:`))
    .map(reference => reference.slice(kind.length + 1));
}
