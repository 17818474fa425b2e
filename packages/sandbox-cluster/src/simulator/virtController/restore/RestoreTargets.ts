import { keyOf, resourceTypes, Writer } from '../../client';
import {
  SnapshotMachine,
  VirtualMachine,
  VirtualMachineRestore,
} from '../../model';
import { SimulatorContext } from '../../SimulatorContext';
import { restoredMachine } from './restoredMachine';

const { virtualMachines, virtualMachineInstances, dataVolumes } = resourceTypes;

/**
 * The machines that are restored.
 *
 * @internal
 */
export class RestoreTargets {
  readonly #context: SimulatorContext;
  readonly #writer: Writer;

  static create(options: {
    context: SimulatorContext;
    writer: Writer;
  }): RestoreTargets {
    return new RestoreTargets(options.context, options.writer);
  }

  private constructor(context: SimulatorContext, writer: Writer) {
    this.#context = context;
    this.#writer = writer;
    context.informers.of(dataVolumes);
  }

  /** The machine that is restored, if it exists. */
  of({ metadata, spec }: VirtualMachineRestore): VirtualMachine | undefined {
    const { store } = this.#context.informers.of(virtualMachines);
    return store.get(`${metadata.namespace}/${spec.target.name}`);
  }

  /** Whether the machine has an instance. */
  runs(target: VirtualMachine): boolean {
    const { store } = this.#context.informers.of(virtualMachineInstances);
    return store.get(keyOf(target)) !== undefined;
  }

  async stop({ metadata }: VirtualMachine): Promise<void> {
    await this.#writer.client.call('virtualmachines', metadata, 'stop');
  }

  /**
   * Makes the machine what the snapshot has, or makes it.
   *
   * @returns the DataVolumes that it no longer has
   * @throws Error where another restore is at it, or a patch does not fit
   */
  async restore(
    restore: VirtualMachineRestore,
    kept: SnapshotMachine,
    target: VirtualMachine | undefined,
  ): Promise<string[]> {
    const restored = restoredMachine(restore, kept, target);
    if (!target) {
      await this.#writer.create(virtualMachines, restored);
      return [];
    }
    const { name } = restore.metadata;
    const { restoreInProgress = name } = target.status ?? {};
    if (restoreInProgress !== name) {
      throw new Error(`vm restore ${restoreInProgress} in progress`);
    }
    const held = await this.#writer.update(
      virtualMachines,
      target,
      { ...target, status: { ...target.status, restoreInProgress } },
      'status',
    );
    const { metadata, spec } = restored;
    await this.#writer.update(virtualMachines, held, {
      ...held,
      metadata: { ...held.metadata, annotations: metadata.annotations },
      spec,
    });
    const names = (vm: VirtualMachine) =>
      (vm.spec.dataVolumeTemplates ?? []).map(one => one.metadata.name);
    return names(target).filter(one => !names(restored).includes(one));
  }

  /** Removes what is no longer needed, and lets the machine go. */
  async finish(
    restore: VirtualMachineRestore,
    target: VirtualMachine,
  ): Promise<void> {
    const { store } = this.#context.informers.of(dataVolumes);
    for (const name of restore.status?.deletedDataVolumes ?? []) {
      const obsolete = store.get(`${target.metadata.namespace}/${name}`);
      if (obsolete) await this.#writer.delete(dataVolumes, obsolete);
    }
    await this.letGo(restore, target);
  }

  /** Lets a machine go that this restore holds. */
  async letGo(
    restore: VirtualMachineRestore,
    target: VirtualMachine,
  ): Promise<void> {
    if (target.status?.restoreInProgress !== restore.metadata.name) return;
    await this.#writer.update(
      virtualMachines,
      target,
      { ...target, status: { ...target.status, restoreInProgress: undefined } },
      'status',
    );
  }
}
