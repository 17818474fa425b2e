import { resourceTypes } from '../../client';
import { controllerOf, VirtualMachine } from '../../model';
import {
  control,
  SimulatorContext,
  trigger,
  writeAs,
} from '../../SimulatorContext';
import { ReferenceIndex } from '../../client/ReferenceIndex';
import { expandMachine } from '../instancetype/expandMachine';
import { Instancetypes } from '../instancetype/Instancetypes';
import { virtControllerIdentity } from '../identity';
import { claimNames, dataVolumeNames } from '../volumeNames';
import { decideMachine, MachineDecision } from './decideMachine';
import { SyncFailure } from './machineConditions';
import { machineFinalizer, MachineInstances } from './MachineInstances';
import { MachineReporter } from './MachineReporter';
import { startInstance } from './startInstance';
import { StartedSpecs } from './StartedSpecs';
import { syncDataVolumes } from './syncDataVolumes';
import { withVolumeRequests } from './volumeRequests';

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
  readonly #instances: MachineInstances;
  readonly #reporter: MachineReporter;
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
    const startedSpecs = StartedSpecs.create({ client: writer.client });
    const own = { context, writer, events, startedSpecs };
    this.#instances = MachineInstances.create(own);
    const instances = this.#instances;
    this.#reporter = MachineReporter.create({ ...own, instances });
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
    await this.#instances.bumpGeneration(vm);
    const expanded = expandMachine(vm, this.#instancetypes);
    if (!expanded.ok) {
      await this.#reporter.report(vm, expanded);
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
    await this.#instances.hotplug(vm);
    let failure = volumes.ready ? undefined : volumes.failure;
    let wait: number | undefined;
    const now = this.#context.clock.now();
    const mayAct = volumes.ready || vm.spec.runStrategy === 'Halted';
    if (!failure && mayAct) {
      const decision = decideMachine(vm, this.#instances.of(vm), now);
      if (decision.do === 'wait') wait = decision.milliseconds;
      failure = await this.#act(vm, expanded.vm, decision);
    }
    await this.#reporter.report(vm, failure);
    await this.#instances.release(vm);
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
        finalizers: finalizers.includes(machineFinalizer)
          ? finalizers
          : [...finalizers, machineFinalizer],
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
        return this.#instances.stop(vm, decision.rerun);
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

  async #delete(vm: VirtualMachine): Promise<undefined> {
    const finalizers = vm.metadata.finalizers ?? [];
    if (this.#context.failures.of(vm) === 'F49') {
      await this.#reporter.report(vm);
      return undefined;
    }
    if (this.#instances.of(vm) && !finalizers.includes('orphan')) {
      await this.#instances.stop(vm, false);
      await this.#reporter.report(vm);
      await this.#instances.release(vm);
      return undefined;
    }
    await this.#writer.update(virtualMachines, vm, {
      ...vm,
      metadata: {
        ...vm.metadata,
        finalizers: finalizers.filter(one => one !== machineFinalizer),
      },
    });
    return undefined;
  }
}
