import { EventRecorder, resourceTypes, Writer } from '../../client';
import { setCondition, VirtualMachineInstanceMigration } from '../../model';
import {
  control,
  SimulatorContext,
  trigger,
  writeAs,
} from '../../SimulatorContext';
import { virtControllerIdentity } from '../identity';
import { enterPhase } from '../instancePhase';
import {
  isMigrationOver,
  isUnschedulable,
  migrationPhase,
  MigrationSituation,
  stateOf,
} from './migrationPhase';
import { MigrationTargets } from './MigrationTargets';
import { migrationLabel } from './renderTargetPod';

const { virtualMachineInstanceMigrations, virtualMachineInstances, pods } =
  resourceTypes;
const finalizer = 'kubevirt.io/migrationJobFinalize';

/**
 * virt-controller's half for migrations: a pod on another node, the handover
 * to virt-handler, and the report.
 *
 * @internal
 */
export class MigrationController {
  readonly #context: SimulatorContext;
  readonly #writer: Writer;
  readonly #events: EventRecorder;
  readonly #targets: MigrationTargets;

  /** Subscribes to what concerns migrations. */
  static create(context: SimulatorContext): MigrationController {
    return new MigrationController(context);
  }

  private constructor(context: SimulatorContext) {
    this.#context = context;
    const { writer, events } = writeAs(context, virtControllerIdentity);
    this.#writer = writer;
    this.#events = events;
    this.#targets = MigrationTargets.create({ context, writer, events });
    const { informers } = context;
    const ofInstance = (namespace: string | undefined, name: string) =>
      informers
        .of(virtualMachineInstanceMigrations)
        .store.list()
        .filter(
          migration =>
            migration.metadata.namespace === namespace &&
            migration.spec.vmiName === name &&
            !isMigrationOver(migration),
        )
        .map(({ metadata }) => `${metadata.namespace}/${metadata.name}`);
    control(context, {
      name: 'virt-controller',
      type: virtualMachineInstanceMigrations,
      work: key => this.#sync(key),
      also: [
        trigger(informers.of(virtualMachineInstances), ({ metadata }) =>
          ofInstance(metadata.namespace, metadata.name),
        ),
        trigger(informers.of(pods), ({ metadata }) =>
          metadata.labels?.[migrationLabel]
            ? ofInstance(
                metadata.namespace,
                metadata.annotations?.['kubevirt.io/domain'] ?? '',
              )
            : [],
        ),
      ],
    });
  }

  async #sync(key: string): Promise<'retry' | undefined> {
    const { informers } = this.#context;
    const found = informers.of(virtualMachineInstanceMigrations).store.get(key);
    if (!found) return undefined;
    const migration = await this.#hold(found);
    const { namespace } = migration.metadata;
    const vmi = informers
      .of(virtualMachineInstances)
      .store.get(`${namespace}/${migration.spec.vmiName}`);
    const situation = { migration, vmi, target: this.#targets.of(migration) };
    if (isMigrationOver(migration)) {
      await this.#targets.cleanUp(situation);
      return undefined;
    }
    const refused = await this.#act(situation);
    await this.#report({ ...situation, target: this.#targets.of(migration) });
    return refused ? 'retry' : undefined;
  }

  async #hold(
    migration: VirtualMachineInstanceMigration,
  ): Promise<VirtualMachineInstanceMigration> {
    const { finalizers = [], deletionTimestamp } = migration.metadata;
    const done = isMigrationOver(migration);
    if (deletionTimestamp && !done) return migration;
    const others = finalizers.filter(one => one !== finalizer);
    return this.#writer.update(virtualMachineInstanceMigrations, migration, {
      ...migration,
      metadata: {
        ...migration.metadata,
        finalizers: done ? others : [...others, finalizer],
      },
    });
  }

  /** Creates the target pod, or tells virt-handler to begin. */
  async #act({ migration, vmi, target }: MigrationSituation): Promise<boolean> {
    const phase = migration.status?.phase ?? '';
    if (!vmi || migration.metadata.deletionTimestamp) return false;
    if (phase === 'Pending' && !target)
      return this.#targets.make(migration, vmi);
    if (phase === 'Scheduling' && isUnschedulable(target)) {
      const { namespace, name } = vmi.metadata;
      await this.#events.record(
        migration,
        'Warning',
        'migrationTargetPodUnschedulable',
        `Migration target pod for VMI [${namespace}/${name}] is currently unschedulable.`,
      );
    }
    if (phase === 'Scheduled' && target) {
      await this.#targets.handOver(migration, vmi, target);
    }
    return false;
  }

  async #report(situation: MigrationSituation): Promise<void> {
    const { migration } = situation;
    const present = migration.status ?? {};
    const phase = migrationPhase(situation);
    const now = this.#context.clock.now();
    const aborted = migration.metadata.deletionTimestamp !== undefined;
    const status = {
      ...enterPhase(present, phase, now),
      migrationState: stateOf(situation) ?? present.migrationState,
      ...(aborted && {
        conditions: setCondition(present.conditions, {
          type: 'migrationAbortRequested',
          status: 'True',
          lastProbeTime: null,
          lastTransitionTime: null,
        }),
      }),
    };
    const updated = await this.#writer.update(
      virtualMachineInstanceMigrations,
      migration,
      { ...migration, status },
      'status',
    );
    if (phase === present.phase || !isMigrationOver(updated)) return;
    const failed = phase === 'Failed';
    await this.#events.record(
      migration,
      failed ? 'Warning' : 'Normal',
      failed ? 'FailedMigration' : 'SuccessfulMigration',
      failed
        ? 'source node reported migration failed'
        : 'Source node reported migration succeeded',
    );
  }
}
