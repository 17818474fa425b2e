import {
  ApiError,
  EventRecorder,
  resourceTypes,
  ResourceType,
  Writer,
} from '../../client';
import {
  KubeObject,
  SnapshotMachine,
  VirtualMachineClone,
  VirtualMachineSnapshot,
} from '../../model';
import { SimulatorContext } from '../../SimulatorContext';
import { contentName } from '../snapshot/renderSnapshotContent';
import { restoreFor, snapshotFor } from './cloneObjects';
import { cloneObstacle } from './cloneObstacle';
import { CloneProgress } from './cloneStatus';
import { volumesLost } from './volumesLost';

const { virtualMachines, virtualMachineSnapshots } = resourceTypes;
const { virtualMachineRestores, virtualMachineSnapshotContents } =
  resourceTypes;

/**
 * The steps of a clone, each of which tells how far the clone has come
 * (KubeVirt v1.9.0 pkg/virt-controller/watch/clone/clone.go, syncTargetVM).
 *
 * @internal
 */
export class CloneSteps {
  readonly #context: SimulatorContext;
  readonly #writer: Writer;
  readonly #events: EventRecorder;

  static create(options: {
    context: SimulatorContext;
    writer: Writer;
    events: EventRecorder;
  }): CloneSteps {
    return new CloneSteps(options);
  }

  private constructor(options: {
    context: SimulatorContext;
    writer: Writer;
    events: EventRecorder;
  }) {
    this.#context = options.context;
    this.#writer = options.writer;
    this.#events = options.events;
    this.#context.informers.of(virtualMachineSnapshotContents);
  }

  /** Takes a clone as far as it can go now, and says how far that is. */
  async advance(clone: VirtualMachineClone): Promise<CloneProgress> {
    const { conditions: _, ...reached } = clone.status ?? {};
    switch (reached.phase ?? '') {
      case '':
      case 'SnapshotInProgress':
        return this.#takeSnapshot(clone, reached);
      case 'RestoreInProgress':
        return this.#restore(clone, reached);
      default:
        return this.#finish(clone, reached);
    }
  }

  async #takeSnapshot(
    clone: VirtualMachineClone,
    reached: CloneProgress,
  ): Promise<CloneProgress> {
    const { namespace, name } = clone.metadata;
    const { kind, name: sourceName } = clone.spec.source;
    const sourceKey = `${namespace}/${sourceName}`;
    const isMachine = kind === 'VirtualMachine';
    const phase = 'SnapshotInProgress';
    const source = isMachine
      ? this.#find(virtualMachines, sourceKey)
      : this.#find(virtualMachineSnapshots, sourceKey);
    if (!source) {
      const waitsFor = `Source doesnt exist: ${kind} ${sourceKey}`;
      await this.#tell(clone, 'SourceDoesNotExist', waitsFor);
      return { ...reached, waitsFor };
    }
    const { snapshotName = isMachine ? undefined : sourceName } = reached;
    if (!snapshotName) {
      const vm = this.#find(virtualMachines, sourceKey);
      const waitsFor = vm && cloneObstacle(vm);
      if (waitsFor) {
        await this.#tell(clone, 'VMVolumeSnapshotsInvalid', waitsFor);
        return { ...reached, waitsFor };
      }
      const created = await this.#make(
        virtualMachineSnapshots,
        snapshotFor(clone),
      );
      const words = `created snapshot ${created} for clone ${name}`;
      await this.#tell(clone, 'SnapshotCreated', words);
      return { ...reached, phase, snapshotName: created };
    }
    const snapshot = this.#find(
      virtualMachineSnapshots,
      `${namespace}/${snapshotName}`,
    );
    if (!snapshot?.status?.readyToUse) return { ...reached, phase };
    const failure = volumesLost(snapshot, this.#contentOf(snapshot));
    if (failure) {
      await this.#tell(clone, 'SnapshotContentInvalid', failure);
      return { ...reached, phase: 'Failed', failure };
    }
    const words = `snapshot ${snapshotName} for clone ${name} is ready to use`;
    await this.#tell(clone, 'SnapshotReady', words);
    return this.#restore(clone, {
      ...reached,
      phase: 'RestoreInProgress',
    });
  }

  async #restore(
    clone: VirtualMachineClone,
    reached: CloneProgress,
  ): Promise<CloneProgress> {
    const { namespace, name } = clone.metadata;
    const { snapshotName = clone.spec.source.name, restoreName } = reached;
    const snapshot = this.#find(
      virtualMachineSnapshots,
      `${namespace}/${snapshotName}`,
    );
    if (!snapshot) {
      const failure = `snapshot ${snapshotName} does not exist anymore`;
      await this.#tell(clone, 'SnapshotDeleted', failure);
      return { ...reached, phase: 'Failed', failure };
    }
    if (!restoreName) {
      const machine = this.#contentOf(snapshot);
      if (!machine) return reached;
      const created = await this.#make(
        virtualMachineRestores,
        restoreFor(clone, snapshot, machine.machine),
      );
      const words = `created restore ${created} for clone ${name}`;
      await this.#tell(clone, 'RestoreCreated', words);
      return { ...reached, restoreName: created };
    }
    const restore = this.#find(
      virtualMachineRestores,
      `${namespace}/${restoreName}`,
    );
    if (!restore?.status?.complete) return reached;
    const words = `restore ${restoreName} for clone ${name} is ready to use`;
    await this.#tell(clone, 'RestoreReady', words);
    return this.#finish(clone, {
      ...reached,
      phase: 'CreatingTargetVM',
      targetName: restore.spec.target.name,
    });
  }

  async #finish(
    clone: VirtualMachineClone,
    reached: CloneProgress,
  ): Promise<CloneProgress> {
    const { namespace, name } = clone.metadata;
    const { targetName, restoreName, snapshotName, ...rest } = reached;
    const target = `${namespace}/${targetName}`;
    if (!this.#find(virtualMachines, target)) return reached;
    await this.#tell(
      clone,
      'TargetVMCreated',
      `created target VM ${targetName} for clone ${name}`,
    );
    await this.#tell(clone, 'PVCBound', `all PVC for clone ${name} are bound`);
    await this.#remove(virtualMachineRestores, `${namespace}/${restoreName}`);
    if (clone.spec.source.kind === 'VirtualMachine') {
      const key = `${namespace}/${snapshotName}`;
      await this.#remove(virtualMachineSnapshots, key);
    }
    return { ...rest, targetName, phase: 'Succeeded' };
  }

  #contentOf(
    snapshot: VirtualMachineSnapshot,
  ): { machine: SnapshotMachine; saved: string[] } | undefined {
    const content = this.#find(
      virtualMachineSnapshotContents,
      `${snapshot.metadata.namespace}/${contentName(snapshot)}`,
    );
    const machine = content?.spec.source.virtualMachine;
    const saved = content?.spec.volumeBackups?.map(one => one.volumeName);
    return machine && { machine, saved: saved ?? [] };
  }

  #find<T extends KubeObject>(type: ResourceType<T>, key: string) {
    return this.#context.informers.of(type).store.get(key);
  }

  /** Makes an object; one that is there already is the same. */
  async #make<T extends KubeObject>(
    type: ResourceType<T>,
    object: T,
  ): Promise<string> {
    try {
      await this.#writer.create(type, object);
    } catch (error) {
      if (!ApiError.is(error, 409)) throw error;
    }
    return object.metadata.name;
  }

  async #remove<T extends KubeObject>(
    type: ResourceType<T>,
    key: string,
  ): Promise<void> {
    const object = this.#find(type, key);
    if (object) await this.#writer.delete(type, object);
  }

  async #tell(
    clone: VirtualMachineClone,
    reason: string,
    message: string,
  ): Promise<void> {
    await this.#events.record(clone, 'Normal', reason, message);
  }
}
