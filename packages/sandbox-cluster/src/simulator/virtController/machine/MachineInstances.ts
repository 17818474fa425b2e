import {
  ApiError,
  EventRecorder,
  mergePatch,
  resourceTypes,
  Writer,
} from '../../client';
import { VirtualMachine, VirtualMachineInstance } from '../../model';
import { SimulatorContext } from '../../SimulatorContext';
import { isFinal } from '../instancePhase';
import { SyncFailure } from './machineConditions';
import { StartedSpecs } from './StartedSpecs';
import { withHotpluggedVolumes } from './volumeRequests';

const { virtualMachines, virtualMachineInstances } = resourceTypes;

/**
 * The finalizer by which virt-controller holds machines and their instances.
 *
 * @internal
 */
export const machineFinalizer = 'kubevirt.io/virtualMachineControllerFinalize';

/**
 * What is done to the instances of machines once they exist.
 *
 * @internal
 */
export class MachineInstances {
  readonly #context: SimulatorContext;
  readonly #writer: Writer;
  readonly #events: EventRecorder;
  readonly #startedSpecs: StartedSpecs;

  static create(options: {
    context: SimulatorContext;
    writer: Writer;
    events: EventRecorder;
    startedSpecs: StartedSpecs;
  }): MachineInstances {
    return new MachineInstances(options);
  }

  private constructor(options: {
    context: SimulatorContext;
    writer: Writer;
    events: EventRecorder;
    startedSpecs: StartedSpecs;
  }) {
    this.#context = options.context;
    this.#writer = options.writer;
    this.#events = options.events;
    this.#startedSpecs = options.startedSpecs;
  }

  /** The instance of a machine, if there is one. */
  of(vm: VirtualMachine): VirtualMachineInstance | undefined {
    const { store } = this.#context.informers.of(virtualMachineInstances);
    return store
      .ownedBy(vm)
      .find(({ metadata }) => metadata.name === vm.metadata.name);
  }

  /** Deletes the instance; `rerun`: and asks for a new start. */
  async stop(
    vm: VirtualMachine,
    rerun: boolean,
  ): Promise<SyncFailure | undefined> {
    const vmi = this.of(vm);
    if (!vmi || vmi.metadata.deletionTimestamp) return undefined;
    const { name, uid } = vmi.metadata;
    try {
      await this.#writer.delete(virtualMachineInstances, vmi);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      const message = `Error deleting virtual machine instance ${name}: ${error.message}`;
      await this.#events.record(vm, 'Warning', 'FailedDelete', message);
      return { reason: 'FailedDelete', message: error.message };
    }
    await this.#events.record(
      vm,
      'Normal',
      'SuccessfulDelete',
      `Stopped the virtual machine by deleting the virtual machine instance ${uid}`,
    );
    if (rerun) {
      const stateChangeRequests = [
        ...(vm.status?.stateChangeRequests ?? []),
        { action: 'Start' as const },
      ];
      await this.#writer.update(
        virtualMachines,
        vm,
        { ...vm, status: { ...vm.status, stateChangeRequests } },
        'status',
      );
    }
    return undefined;
  }

  /** Takes added and removed volumes over to the running instance. */
  async hotplug(vm: VirtualMachine): Promise<void> {
    const vmi = this.of(vm);
    if (!vmi || vmi.metadata.deletionTimestamp || isFinal(vmi)) return;
    await this.#writer.update(
      virtualMachineInstances,
      vmi,
      withHotpluggedVolumes(vmi, vm.spec.template.spec),
    );
  }

  /** Where the template did not change, the instance is of this generation. */
  async bumpGeneration(vm: VirtualMachine): Promise<void> {
    const vmi = this.of(vm);
    const started = await this.#startedSpecs.of(vm, vmi);
    if (!vmi || !started) return;
    if (mergePatch(started.template, vm.spec.template)) return;
    await this.#writer.update(virtualMachineInstances, vmi, {
      ...vmi,
      metadata: {
        ...vmi.metadata,
        annotations: {
          ...vmi.metadata.annotations,
          'kubevirt.io/vm-generation': String(vm.metadata.generation),
        },
      },
    });
  }

  /** Lets go of an instance that has ended and is to be deleted. */
  async release(vm: VirtualMachine): Promise<void> {
    const vmi = this.of(vm);
    const finalizers = vmi?.metadata.finalizers ?? [];
    if (!vmi?.metadata.deletionTimestamp || !isFinal(vmi)) return;
    if (!finalizers.includes(machineFinalizer)) return;
    await this.#writer.update(virtualMachineInstances, vmi, {
      ...vmi,
      metadata: {
        ...vmi.metadata,
        finalizers: finalizers.filter(one => one !== machineFinalizer),
      },
    });
  }
}
