import { LoggerService } from '@backstage/backend-plugin-api';
import {
  ClusterObjects,
  ClusterStatus,
  VirtualMachineIdentity,
} from 'backstage-plugin-kubevirt-common';
import { systemClock } from '../clock';
import { TransportedCluster } from '../clusters/clusterTransportsServiceRef';
import { StringTable } from '../projection';
import { Gate } from '../reflector/Gate';
import { ChangeFeed } from './ChangeFeed';
import { ClusterInventory } from './ClusterInventory';
import { InventoryChange, KubevirtInventory } from './KubevirtInventory';

/** How many lists are read at the same time, for the memory they take. */
const LISTS_AT_ONCE = 2;

/**
 * The inventory of all clusters. It watches from its first use on.
 *
 * @internal
 */
export class DefaultKubevirtInventory implements KubevirtInventory {
  readonly #logger: LoggerService;
  readonly #feed: ChangeFeed;
  readonly #clusters = new Map<string, ClusterInventory>();
  /** The machines that listeners may know of, by cluster. */
  readonly #announced = new Map<string, Set<string>>();
  /** Machines that an API server said were deleted, `<cluster>/<machine>`. */
  readonly #deleted = new Set<string>();
  #state: 'new' | 'started' | 'stopped' = 'new';

  static create(options: {
    clusters: TransportedCluster[];
    logger: LoggerService;
    /** Milliseconds; as for a reflector. */
    maxStartDelayMs?: number;
  }): DefaultKubevirtInventory {
    return new DefaultKubevirtInventory(options);
  }

  private constructor(
    options: Parameters<typeof DefaultKubevirtInventory.create>[0],
  ) {
    const { clusters, logger, maxStartDelayMs } = options;
    const clock = clusters[0]?.transport.clock ?? systemClock;
    const gate = Gate.create({ width: LISTS_AT_ONCE });
    const strings = StringTable.create();
    this.#logger = logger;
    this.#feed = ChangeFeed.create({ clock, logger });
    for (const { name, title, transport } of clusters) {
      const cluster = ClusterInventory.create({
        name,
        title,
        transport,
        gate,
        strings,
        maxStartDelayMs,
        onDeleted: machine => this.#deleted.add(`${name}/${machine}`),
        onMachines: machines => this.#onMachines(name, machines),
        onStatus: () => this.#onStatus(name),
      });
      this.#clusters.set(name, cluster);
    }
  }

  clusters(): ClusterStatus[] {
    this.#start();
    return [...this.#clusters.values()].map(cluster => cluster.status);
  }

  identities(cluster: string): VirtualMachineIdentity[] | undefined {
    this.#start();
    return this.#clusters
      .get(cluster)
      ?.machines()
      ?.map(machine => toIdentity(cluster, machine));
  }

  objects(
    identity: VirtualMachineIdentity,
    options?: { definitionOnly?: boolean },
  ): ClusterObjects | undefined {
    this.#start();
    const { cluster, namespace, name } = identity;
    const machine = `${namespace}/${name}`;
    return this.#clusters.get(cluster)?.objectsOf(machine, options);
  }

  subscribe(listener: (change: InventoryChange) => void): {
    unsubscribe(): void;
  } {
    this.#start();
    return this.#feed.subscribe(listener);
  }

  /** Ends all requests. It is not started again. */
  stop(): void {
    this.#state = 'stopped';
    this.#feed.stop();
    for (const cluster of this.#clusters.values()) {
      cluster.stop();
    }
  }

  #start(): void {
    if (this.#state === 'new') {
      this.#state = 'started';
      for (const cluster of this.#clusters.values()) {
        cluster.start();
      }
    }
  }

  #onStatus(name: string): void {
    const cluster = this.#clusters.get(name)!;
    const { state, message } = cluster.status;
    const text = `Cluster ${name} is ${state}${message ? `: ${message}` : ''}`;
    if (state === 'stale') {
      this.#logger.warn(text);
    } else {
      this.#logger.info(text);
    }
    const machines = cluster.machines();
    if (machines && !this.#announced.has(name)) {
      this.#announced.set(name, new Set(machines));
    }
    this.#feed.announce(name, () => ({ type: 'cluster', cluster: name }));
  }

  #onMachines(name: string, machines: Iterable<string>): void {
    for (const machine of machines) {
      this.#feed.announce(`${name}/${machine}`, () =>
        this.#changeOf(name, machine),
      );
    }
  }

  #changeOf(name: string, machine: string): InventoryChange | undefined {
    const announced = this.#announced.get(name);
    const identity = toIdentity(name, machine);
    const deleted = this.#deleted.delete(`${name}/${machine}`);
    if (this.#clusters.get(name)?.has(machine)) {
      announced?.add(machine);
      return { type: 'changed', identity };
    }
    return announced?.delete(machine)
      ? { type: 'removed', identity, ...(deleted && { deleted }) }
      : undefined;
  }
}

function toIdentity(cluster: string, machine: string): VirtualMachineIdentity {
  const slash = machine.indexOf('/');
  return {
    cluster,
    namespace: machine.slice(0, slash),
    name: machine.slice(slash + 1),
  };
}
