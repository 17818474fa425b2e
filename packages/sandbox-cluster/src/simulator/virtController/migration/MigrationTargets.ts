import { ApiError, EventRecorder, resourceTypes, Writer } from '../../client';
import {
  Pod,
  VirtualMachineInstance,
  VirtualMachineInstanceMigration,
} from '../../model';
import { SimulatorContext } from '../../SimulatorContext';
import { claimNames } from '../volumeNames';
import { MigrationSituation, stateOf } from './migrationPhase';
import { migrationLabel, renderTargetPod } from './renderTargetPod';

const { virtualMachineInstances, pods, persistentVolumeClaims } = resourceTypes;

/**
 * The pods that instances move to.
 *
 * @internal
 */
export class MigrationTargets {
  readonly #context: SimulatorContext;
  readonly #writer: Writer;
  readonly #events: EventRecorder;

  static create(options: {
    context: SimulatorContext;
    writer: Writer;
    events: EventRecorder;
  }): MigrationTargets {
    return new MigrationTargets(options);
  }

  private constructor(options: {
    context: SimulatorContext;
    writer: Writer;
    events: EventRecorder;
  }) {
    this.#context = options.context;
    this.#writer = options.writer;
    this.#events = options.events;
    options.context.informers.of(persistentVolumeClaims);
  }

  /** The pod of a migration, if there is one. */
  of(migration: VirtualMachineInstanceMigration): Pod | undefined {
    return this.#context.informers
      .of(pods)
      .store.list()
      .find(
        ({ metadata }) =>
          metadata.labels?.[migrationLabel] === migration.metadata.uid,
      );
  }

  /**
   * Creates the pod of a migration.
   *
   * @returns whether it was refused
   */
  async make(
    migration: VirtualMachineInstanceMigration,
    vmi: VirtualMachineInstance,
  ): Promise<boolean> {
    const { store } = this.#context.informers.of(persistentVolumeClaims);
    const pod = renderTargetPod({
      migration,
      vmi,
      claims: claimNames(vmi.spec).flatMap(
        name => store.get(`${vmi.metadata.namespace}/${name}`) ?? [],
      ),
      qemuTimeout: 300,
    });
    try {
      const { metadata } = await this.#writer.create(pods, pod);
      const message = `Created migration target pod ${metadata.name}`;
      await this.#events.record(
        migration,
        'Normal',
        'SuccessfulCreate',
        message,
      );
      return false;
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      const message = `Error creating pod: ${error.message}`;
      await this.#events.record(migration, 'Warning', 'FailedCreate', message);
      return true;
    }
  }

  /** Tells virt-handler that it may begin. */
  async handOver(
    migration: VirtualMachineInstanceMigration,
    vmi: VirtualMachineInstance,
    target: Pod,
  ): Promise<void> {
    if (stateOf({ migration, vmi })) return;
    const { nodeName = '' } = vmi.status ?? {};
    const source = this.#context.informers
      .of(pods)
      .store.ownedBy(vmi)
      .find(pod => pod.spec.nodeName === nodeName);
    await this.#writer.update(virtualMachineInstances, vmi, {
      ...vmi,
      metadata: {
        ...vmi.metadata,
        labels: {
          ...vmi.metadata.labels,
          'kubevirt.io/migrationTargetNodeName': target.spec.nodeName ?? '',
        },
      },
      status: {
        ...vmi.status,
        migrationState: {
          migrationUid: migration.metadata.uid,
          mode: 'PreCopy',
          sourceNode: nodeName,
          sourcePod: source?.metadata.name,
          targetNode: target.spec.nodeName,
          targetPod: target.metadata.name,
        },
      },
    });
    await this.#events.record(
      migration,
      'Normal',
      'SuccessfulHandOver',
      `Migration target pod is ready for preparation by virt-handler.`,
    );
  }

  /** A pod that nothing moved to is of no use any more. */
  async cleanUp(situation: MigrationSituation): Promise<void> {
    const { migration, target } = situation;
    if (migration.status?.phase !== 'Failed' || !target) return;
    if (target.metadata.deletionTimestamp) return;
    await this.#writer.delete(pods, target, { gracePeriodSeconds: 0 });
  }
}
