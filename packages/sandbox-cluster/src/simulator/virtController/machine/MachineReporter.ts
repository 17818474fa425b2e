import { resourceTypes, Writer } from '../../client';
import { VirtualMachine } from '../../model';
import { SimulatorContext } from '../../SimulatorContext';
import { snapshotClasses } from '../snapshot/snapshotClasses';
import { claimNames, dataVolumeNames } from '../volumeNames';
import { SyncFailure } from './machineConditions';
import { MachineInstances } from './MachineInstances';
import { machineStatus } from './machineStatus';
import { restartRequired } from './restartRequired';
import { StartedSpecs } from './StartedSpecs';
import { startBackOff } from './startFailure';
import { openVolumeRequests } from './volumeRequests';

const { virtualMachines, dataVolumes, persistentVolumeClaims } = resourceTypes;
const { storageClasses, volumeSnapshotClasses } = resourceTypes;

/**
 * Writes the status of machines.
 *
 * @internal
 */
export class MachineReporter {
  readonly #context: SimulatorContext;
  readonly #writer: Writer;
  readonly #instances: MachineInstances;
  readonly #startedSpecs: StartedSpecs;

  static create(options: {
    context: SimulatorContext;
    writer: Writer;
    instances: MachineInstances;
    startedSpecs: StartedSpecs;
  }): MachineReporter {
    return new MachineReporter(options);
  }

  private constructor(options: {
    context: SimulatorContext;
    writer: Writer;
    instances: MachineInstances;
    startedSpecs: StartedSpecs;
  }) {
    this.#context = options.context;
    this.#writer = options.writer;
    this.#instances = options.instances;
    this.#startedSpecs = options.startedSpecs;
    const { informers } = options.context;
    informers.of(storageClasses);
    informers.of(volumeSnapshotClasses);
  }

  /** Says where a machine stands, and why the last attempt failed, if so. */
  async report(read: VirtualMachine, failure?: SyncFailure): Promise<void> {
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
    const vmi = this.#instances.of(vm);
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
        snapshotting: [
          ...snapshotClasses(
            informers.of(storageClasses).store.list(),
            informers.of(volumeSnapshotClasses).store.list(),
          ).keys(),
        ],
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
}
