import { ApiError, mergePatch, resourceTypes } from '../../client';
import {
  controllerOf,
  VirtualMachine,
  VirtualMachineInstance,
} from '../../model';
import {
  control,
  SimulatorContext,
  trigger,
  writeAs,
} from '../../SimulatorContext';
import { ReferenceIndex } from '../../client/ReferenceIndex';
import { isFinal } from '../instancePhase';
import { expandMachine } from '../instancetype/expandMachine';
import { Instancetypes } from '../instancetype/Instancetypes';
import { virtControllerIdentity } from '../identity';
import { claimNames, dataVolumeNames } from '../volumeNames';
import { decideMachine, MachineDecision } from './decideMachine';
import { SyncFailure } from './machineConditions';
import { machineStatus } from './machineStatus';
import { restartRequired } from './restartRequired';
import { startBackOff } from './startFailure';
import { startInstance } from './startInstance';
import { StartedSpecs } from './StartedSpecs';
import { syncDataVolumes } from './syncDataVolumes';
import {
  openVolumeRequests,
  withHotpluggedVolumes,
  withVolumeRequests,
} from './volumeRequests';

const finalizer = 'kubevirt.io/virtualMachineControllerFinalize';
const observedVersions = {
  'kubevirt.io/latest-observed-api-version': 'v1',
  'kubevirt.io/storage-observed-api-version': 'v1',
};
const { virtualMachines, virtualMachineInstances } = resourceTypes;
const { dataVolumes, persistentVolumeClaims, kubeVirts } = resourceTypes;

/**
 * virt-controller's half for VirtualMachines: creates their DataVolumes,
 * starts and stops their instances, and reports.
 *
 * @internal
 */
export class MachineController {
  readonly #context: SimulatorContext;
  readonly #writer: ReturnType<typeof writeAs>['writer'];
  readonly #events: ReturnType<typeof writeAs>['events'];
  readonly #startedSpecs: StartedSpecs;
  readonly #instancetypes: Instancetypes;

  /** Subscribes to what concerns machines; work begins with the informers. */
  static create(context: SimulatorContext): MachineController {
    return new MachineController(context);
  }

  private constructor(context: SimulatorContext) {
    this.#context = context;
    const { writer, events } = writeAs(context, virtControllerIdentity);
    this.#writer = writer;
    this.#events = events;
    this.#startedSpecs = StartedSpecs.create({ client: writer.client });
    const { informers } = context;
    this.#instancetypes = Instancetypes.create(context);
    informers.of(kubeVirts);
    const users = ReferenceIndex.create(
      informers.of(virtualMachines).store,
      ({ metadata, spec }) =>
        [
          ...claimNames(spec.template.spec),
          ...dataVolumeNames(spec.template.spec),
          ...(spec.dataVolumeTemplates ?? []).map(one => one.metadata.name),
        ].map(name => `${metadata.namespace}/${name}`),
    );
    const byName = (object: { metadata: VirtualMachine['metadata'] }) =>
      users.usersOf(`${object.metadata.namespace}/${object.metadata.name}`);
    control(context, {
      name: 'virt-controller',
      type: virtualMachines,
      work: key => this.#sync(key),
      also: [
        trigger(informers.of(virtualMachineInstances), vmi => {
          const owner = controllerOf(vmi);
          return owner?.kind === 'VirtualMachine'
            ? [`${vmi.metadata.namespace}/${owner.name}`]
            : [];
        }),
        trigger(informers.of(dataVolumes), byName),
        trigger(informers.of(persistentVolumeClaims), byName),
      ],
    });
  }

  async #sync(key: string): Promise<number | 'retry' | undefined> {
    const { informers } = this.#context;
    const found = informers.of(virtualMachines).store.get(key);
    if (!found) return undefined;
    if (found.metadata.deletionTimestamp) return this.#delete(found);
    const vm = await this.#adopt(found);
    await this.#bumpGeneration(vm);
    const expanded = expandMachine(vm, this.#instancetypes);
    if (!expanded.ok) {
      await this.#report(vm, expanded);
      return 'retry';
    }
    const volumes = await syncDataVolumes({
      vm,
      fail: this.#context.failures.of(vm),
      claim: (namespace, name) =>
        informers.of(persistentVolumeClaims).store.get(`${namespace}/${name}`),
      existing: name =>
        informers.of(dataVolumes).store.get(`${vm.metadata.namespace}/${name}`),
      writer: this.#writer,
      events: this.#events,
    });
    await this.#hotplug(vm);
    let failure = volumes.ready ? undefined : volumes.failure;
    let wait: number | undefined;
    const now = this.#context.clock.now();
    const mayAct = volumes.ready || vm.spec.runStrategy === 'Halted';
    if (!failure && mayAct) {
      const decision = decideMachine(vm, this.#instanceOf(vm), now);
      if (decision.do === 'wait') wait = decision.milliseconds;
      failure = await this.#act(vm, expanded.vm, decision);
    }
    await this.#report(vm, failure);
    await this.#release(vm);
    return failure ? 'retry' : wait;
  }

  /** Marks a machine as seen, and writes requested volumes into it. */
  async #adopt(vm: VirtualMachine): Promise<VirtualMachine> {
    const { metadata } = vm;
    const finalizers = metadata.finalizers ?? [];
    const marked = {
      ...vm,
      metadata: {
        ...metadata,
        annotations: { ...metadata.annotations, ...observedVersions },
        finalizers: finalizers.includes(finalizer)
          ? finalizers
          : [...finalizers, finalizer],
      },
    };
    return this.#writer.update(virtualMachines, vm, withVolumeRequests(marked));
  }

  async #act(
    vm: VirtualMachine,
    expanded: VirtualMachine,
    decision: MachineDecision,
  ): Promise<SyncFailure | undefined> {
    const { clock, informers } = this.#context;
    switch (decision.do) {
      case 'start': {
        const [kubeVirt] = informers.of(kubeVirts).store.list();
        return startInstance({
          vm,
          expanded,
          evictionStrategy: kubeVirt?.spec?.configuration?.evictionStrategy,
          writer: this.#writer,
          events: this.#events,
          now: clock.now(),
        });
      }
      case 'stop':
        return this.#stop(vm, decision.rerun);
      case 'unhalt':
        await this.#writer.update(virtualMachines, vm, {
          ...vm,
          spec: { ...vm.spec, runStrategy: 'Always' },
        });
        return undefined;
      default:
        return undefined;
    }
  }

  async #stop(
    vm: VirtualMachine,
    rerun: boolean,
  ): Promise<SyncFailure | undefined> {
    const vmi = this.#instanceOf(vm);
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

  async #delete(vm: VirtualMachine): Promise<undefined> {
    const finalizers = vm.metadata.finalizers ?? [];
    if (this.#context.failures.of(vm) === 'F49') {
      await this.#report(vm);
      return undefined;
    }
    if (this.#instanceOf(vm) && !finalizers.includes('orphan')) {
      await this.#stop(vm, false);
      await this.#report(vm);
      await this.#release(vm);
      return undefined;
    }
    await this.#writer.update(virtualMachines, vm, {
      ...vm,
      metadata: {
        ...vm.metadata,
        finalizers: finalizers.filter(one => one !== finalizer),
      },
    });
    return undefined;
  }

  /** Takes added and removed volumes over to the running instance. */
  async #hotplug(vm: VirtualMachine): Promise<void> {
    const vmi = this.#instanceOf(vm);
    if (!vmi || vmi.metadata.deletionTimestamp || isFinal(vmi)) return;
    await this.#writer.update(
      virtualMachineInstances,
      vmi,
      withHotpluggedVolumes(vmi, vm.spec.template.spec),
    );
  }

  /** Where the template did not change, the instance is of this generation. */
  async #bumpGeneration(vm: VirtualMachine): Promise<void> {
    const vmi = this.#instanceOf(vm);
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
  async #release(vm: VirtualMachine): Promise<void> {
    const vmi = this.#instanceOf(vm);
    const finalizers = vmi?.metadata.finalizers ?? [];
    if (!vmi?.metadata.deletionTimestamp || !isFinal(vmi)) return;
    if (!finalizers.includes(finalizer)) return;
    await this.#writer.update(virtualMachineInstances, vmi, {
      ...vmi,
      metadata: {
        ...vmi.metadata,
        finalizers: finalizers.filter(one => one !== finalizer),
      },
    });
  }

  async #report(read: VirtualMachine, failure?: SyncFailure): Promise<void> {
    const { informers, clock } = this.#context;
    const { namespace, name } = read.metadata;
    const latest = informers
      .of(virtualMachines)
      .store.get(`${namespace}/${name}`);
    const vm = latest ?? read;
    const named =
      <T>(store: { get(key: string): T | undefined }) =>
      (names: string[]) =>
        names.flatMap(one => store.get(`${namespace}/${one}`) ?? []);
    const template = vm.spec.template.spec;
    const vmi = this.#instanceOf(vm);
    const now = clock.now();
    const status = machineStatus(
      {
        vm,
        vmi,
        dataVolumes: named(informers.of(dataVolumes).store)(
          dataVolumeNames(template),
        ),
        claims: named(informers.of(persistentVolumeClaims).store)(
          claimNames(template),
        ),
        now,
      },
      {
        failure,
        retryAt: failures => clock.in(startBackOff(failures, Math.random())),
      },
    );
    const startedFrom = await this.#startedSpecs.of(vm, vmi);
    await this.#writer.update(
      virtualMachines,
      vm,
      {
        ...vm,
        status: {
          ...status,
          conditions: restartRequired(status.conditions ?? [], {
            vm,
            startedFrom,
            now,
          }),
          volumeRequests: openVolumeRequests(vm),
        },
      },
      'status',
    );
  }

  #instanceOf(vm: VirtualMachine): VirtualMachineInstance | undefined {
    const { store } = this.#context.informers.of(virtualMachineInstances);
    return store
      .ownedBy(vm)
      .find(({ metadata }) => metadata.name === vm.metadata.name);
  }
}
