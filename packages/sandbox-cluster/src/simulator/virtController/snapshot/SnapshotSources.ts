import { keyOf, resourceTypes, Writer } from '../../client';
import {
  VirtualMachine,
  VirtualMachineSnapshot,
  withFinalizer,
  withoutFinalizer,
} from '../../model';
import { SimulatorContext } from '../../SimulatorContext';
import { lockObstacle } from './lockObstacle';

const { virtualMachines, virtualMachineInstances } = resourceTypes;
const { dataVolumes, persistentVolumeClaims, pods } = resourceTypes;
const finalizer = 'snapshot.kubevirt.io/snapshot-source-protection';

/**
 * The machines that snapshots are taken of, and who holds them still.
 *
 * @internal
 */
export class SnapshotSources {
  readonly #context: SimulatorContext;
  readonly #writer: Writer;

  static create(options: {
    context: SimulatorContext;
    writer: Writer;
  }): SnapshotSources {
    return new SnapshotSources(options.context, options.writer);
  }

  private constructor(context: SimulatorContext, writer: Writer) {
    this.#context = context;
    this.#writer = writer;
    const { informers } = context;
    informers.of(virtualMachineInstances);
    informers.of(dataVolumes);
    informers.of(persistentVolumeClaims);
    informers.of(pods);
  }

  /** The machine of a snapshot, if there is one. */
  of({ metadata, spec }: VirtualMachineSnapshot): VirtualMachine | undefined {
    const { store } = this.#context.informers.of(virtualMachines);
    return store.get(`${metadata.namespace}/${spec.source.name}`);
  }

  /** Whether the machine is held still for this snapshot. */
  holds(vm: VirtualMachine, snapshot: VirtualMachineSnapshot): boolean {
    return (
      vm.status?.snapshotInProgress === snapshot.metadata.name &&
      vm.metadata.finalizers?.includes(finalizer) === true
    );
  }

  /**
   * Holds a machine still.
   *
   * @returns why it cannot be, or undefined
   */
  async hold(
    vm: VirtualMachine,
    snapshot: VirtualMachineSnapshot,
  ): Promise<string | undefined> {
    const { informers } = this.#context;
    const { namespace } = vm.metadata;
    const { name } = snapshot.metadata;
    const obstacle = lockObstacle({
      vm,
      snapshot: name,
      online:
        informers.of(virtualMachineInstances).store.get(keyOf(vm)) !==
        undefined,
      claim: claim =>
        informers.of(persistentVolumeClaims).store.get(`${namespace}/${claim}`),
      dataVolume: volume =>
        informers.of(dataVolumes).store.get(`${namespace}/${volume}`),
      pods: informers
        .of(pods)
        .store.list()
        .filter(pod => pod.metadata.namespace === namespace),
    });
    if (obstacle) return obstacle;
    const held = await this.#writer.update(
      virtualMachines,
      vm,
      { ...vm, status: { ...vm.status, snapshotInProgress: name } },
      'status',
    );
    await this.#writer.update(
      virtualMachines,
      held,
      withFinalizer(held, finalizer),
    );
    return undefined;
  }

  /** Lets a machine go that this snapshot holds. */
  async release(
    vm: VirtualMachine,
    snapshot: VirtualMachineSnapshot,
  ): Promise<void> {
    if (vm.status?.snapshotInProgress !== snapshot.metadata.name) return;
    const free = await this.#writer.update(
      virtualMachines,
      vm,
      withoutFinalizer(vm, finalizer),
    );
    await this.#writer.update(
      virtualMachines,
      free,
      { ...free, status: { ...free.status, snapshotInProgress: undefined } },
      'status',
    );
  }
}
