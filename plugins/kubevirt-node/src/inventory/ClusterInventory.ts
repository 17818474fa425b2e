import {
  ClusterObjects,
  ClusterStatus,
  KubernetesObject,
} from 'backstage-plugin-kubevirt-common';
import { ClusterTransport } from '../client/ClusterTransport';
import { StringTable } from '../projection';
import { Gate } from '../reflector/Gate';
import { objectKey } from '../reflector/ObjectStore';
import { Reflector, ReflectorStatus } from '../reflector/Reflector';
import { ClusterIndex } from './ClusterIndex';
import { ClusterProbe } from './ClusterProbe';
import { clusterState, GRACE_MS } from './clusterState';
import { isUnchanged } from './isUnchanged';
import {
  KindChange,
  KindOptions,
  kinds,
  WatchedKind,
  WatchedObjects,
} from './kinds';
import { project } from './project';

/** @internal */
export interface ClusterInventoryOptions {
  name: string;
  title?: string;
  transport: ClusterTransport;
  /** Shared by all clusters of the process. */
  gate: Gate;
  strings: StringTable;
  /** Something of these machines changed, each as `namespace/name`. */
  onMachines(machines: Iterable<string>): void;
  /** The API server said that this machine was deleted. */
  onDeleted?(machine: string): void;
  onStatus(): void;
  /** Milliseconds; as for a reflector. */
  maxStartDelayMs?: number;
}

interface Watched {
  kind: WatchedKind;
  reflector: Reflector<KubernetesObject>;
}

const machineKinds = new Set<WatchedKind>([
  'virtualMachines',
  'virtualMachineInstances',
]);

/**
 * What one cluster holds. Its failures are its own: it shares nothing with
 * other clusters but the turn to read a list.
 *
 * @internal
 */
export class ClusterInventory {
  readonly #options: ClusterInventoryOptions;
  readonly #index = ClusterIndex.create();
  readonly #watched: Watched[];
  readonly #probe: ClusterProbe;
  #status: ClusterStatus;
  #complete = false;
  /** A kind that was never listed is unknown, which is not the same as none. */
  readonly #unlisted = new Set(Object.keys(kinds) as WatchedKind[]);
  #cancelGrace = () => {};

  static create(options: ClusterInventoryOptions): ClusterInventory {
    return new ClusterInventory(options);
  }

  private constructor(options: ClusterInventoryOptions) {
    const { transport, name, title } = options;
    this.#options = options;
    this.#status = {
      name,
      title,
      state: 'connecting',
      since: new Date(transport.clock.date()).toISOString(),
    };
    this.#probe = ClusterProbe.create({
      transport,
      clock: transport.clock,
      onChange: () => this.#onProbe(),
    });
    this.#watched = (Object.keys(kinds) as WatchedKind[]).flatMap(kind =>
      this.#watch(kind),
    );
  }

  start(): void {
    this.#probe.start();
    for (const { reflector } of this.#watched) {
      reflector.start();
    }
  }

  stop(): void {
    this.#cancelGrace();
    this.#probe.stop();
    for (const { reflector } of this.#watched) {
      reflector.stop();
    }
  }

  get status(): ClusterStatus {
    return this.#status;
  }

  /** All machines; undefined until all is listed. */
  machines(): string[] | undefined {
    return this.#complete ? this.#index.machines() : undefined;
  }

  has(machine: string): boolean {
    return this.#index.has(machine);
  }

  objectsOf(
    machine: string,
    { definitionOnly = false } = {},
  ): ClusterObjects | undefined {
    const objects = definitionOnly
      ? this.#index.definitionOf(machine)
      : this.#index.objectsOf(machine);
    if (!objects || this.#unlisted.size === 0) {
      return objects;
    }
    const known: ClusterObjects = { ...objects };
    for (const kind of this.#unlisted) {
      delete known[kind];
    }
    return known;
  }

  #watch<K extends WatchedKind>(kind: K): Watched[] {
    const options: KindOptions<WatchedObjects[K]> = kinds[kind];
    const { transport, gate, maxStartDelayMs, strings } = this.#options;
    return (options.labelSelectors ?? [undefined]).map(labelSelector => {
      const reflector = Reflector.create<WatchedObjects[K]>({
        transport,
        gate,
        maxStartDelayMs,
        clock: transport.clock,
        type: options.type,
        labelSelector,
        project: (object, previous) =>
          project(object, options, strings, previous),
        onChange: change =>
          this.#apply({ kind, change } as KindChange, reflector.store),
        onStatus: () => this.#onReflector(reflector.status),
      });
      return { kind, reflector };
    });
  }

  #apply(item: KindChange, store: { forget(key: string): void }): void {
    const { machines, surplus } = this.#index.apply(item, {
      quiet: !this.#complete || isUnchanged(item.change),
    });
    if (surplus) {
      store.forget(objectKey(surplus));
    }
    const { kind, change } = item;
    if (change.told && machineKinds.has(kind)) {
      this.#options.onDeleted?.(change.key);
    }
    this.#options.onMachines(machines);
  }

  #onReflector(status: ReflectorStatus): void {
    if (status.failing?.failure === 'unreachable') {
      this.#probe.suspect();
    }
    this.#evaluate();
  }

  #onProbe(): void {
    for (const { reflector } of this.#watched) {
      if (this.#probe.down) {
        reflector.suspend();
      } else {
        reflector.resume();
      }
    }
    this.#evaluate();
  }

  #evaluate(): void {
    const { clock } = this.#options.transport;
    const now = clock.now();
    const { state, message, sinceMs, complete } = clusterState({
      kinds: this.#watched.map(({ kind, reflector }) => ({
        plural: kinds[kind].type.plural,
        required: kinds[kind].required ?? false,
        status: reflector.status,
      })),
      down: this.#probe.down,
      now,
    });
    this.#complete ||= complete;
    this.#noteListed();
    this.#lookAgainAfterGrace(state);
    const former = this.#status;
    if (former.state === state && former.message === message) {
      return;
    }
    const age = sinceMs === undefined ? 0 : now - sinceMs;
    const since = new Date(clock.date() - age).toISOString();
    this.#status = {
      ...former,
      state,
      message,
      since: former.state === state ? former.since : since,
    };
    this.#options.onStatus();
  }

  #noteListed(): void {
    for (const kind of this.#unlisted) {
      const ofKind = this.#watched.filter(it => it.kind === kind);
      if (ofKind.every(({ reflector }) => reflector.status.synced)) {
        this.#unlisted.delete(kind);
      }
    }
  }

  /** A failure counts once it lasts, and nothing else may happen meanwhile. */
  #lookAgainAfterGrace(state: ClusterStatus['state']): void {
    this.#cancelGrace();
    const failing = this.#watched.some(
      ({ reflector }) => reflector.status.failing,
    );
    if (failing && state === 'connected') {
      this.#cancelGrace = this.#options.transport.clock.after(GRACE_MS, () =>
        this.#evaluate(),
      );
    }
  }
}
