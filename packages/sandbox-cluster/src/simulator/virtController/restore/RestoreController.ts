import { EventRecorder, keyOf, resourceTypes, Writer } from '../../client';
import {
  controllerReference,
  VirtualMachine,
  VirtualMachineRestore,
  withFinalizer,
  withoutFinalizer,
} from '../../model';
import {
  control,
  SimulatorContext,
  trigger,
  writeAs,
} from '../../SimulatorContext';
import { virtControllerIdentity } from '../identity';
import { isRestored } from './restoredMachine';
import { isOver } from './restoreStatus';
import { RestoredClaims } from './RestoredClaims';
import { RestoreReporter } from './RestoreReporter';
import { RestoreTargets } from './RestoreTargets';
import { snapshotToRestore } from './snapshotToRestore';
import { volumeRestores } from './volumeRestores';

const { virtualMachineRestores, virtualMachines } = resourceTypes;
const { virtualMachineInstances, virtualMachineSnapshots } = resourceTypes;
const { virtualMachineSnapshotContents } = resourceTypes;
const finalizer = 'snapshot.kubevirt.io/vmrestore-protection';
/** Simulated seconds in which the machine has to be stopped. */
const patience = 300;
/** Simulated seconds between two looks. */
const lookAgainAfter = 1;

/**
 * virt-controller's half for restores.
 *
 * @internal
 */
export class RestoreController {
  readonly #context: SimulatorContext;
  readonly #writer: Writer;
  readonly #events: EventRecorder;
  readonly #reporter: RestoreReporter;
  readonly #targets: RestoreTargets;
  readonly #claims: RestoredClaims;

  /** Subscribes to restores and what they need. */
  static create(context: SimulatorContext): RestoreController {
    return new RestoreController(context);
  }

  private constructor(context: SimulatorContext) {
    this.#context = context;
    const { writer, events } = writeAs(context, {
      ...virtControllerIdentity,
      component: 'restore-controller',
    });
    this.#writer = writer;
    this.#events = events;
    const { informers, clock } = context;
    this.#reporter = RestoreReporter.create({ clock, writer, events });
    this.#targets = RestoreTargets.create({ context, writer });
    this.#claims = RestoredClaims.create({ context, writer });
    informers.of(virtualMachineSnapshots);
    informers.of(virtualMachineSnapshotContents);
    const restores = informers.of(virtualMachineRestores).store;
    const into = (object: { metadata: VirtualMachine['metadata'] }) =>
      restores
        .list()
        .filter(
          ({ metadata, spec }) =>
            metadata.namespace === object.metadata.namespace &&
            spec.target.name === object.metadata.name,
        )
        .map(keyOf);
    control(context, {
      name: 'virt-controller',
      type: virtualMachineRestores,
      work: key => this.#sync(key),
      also: [
        trigger(informers.of(virtualMachines), into),
        trigger(informers.of(virtualMachineInstances), into),
      ],
    });
  }

  async #sync(key: string): Promise<number | undefined> {
    const { informers, clock } = this.#context;
    const found = informers.of(virtualMachineRestores).store.get(key);
    if (!found) return undefined;
    if (!found.status) {
      await this.#reporter.begin(found);
      return undefined;
    }
    const target = this.#targets.of(found);
    if (found.metadata.deletionTimestamp) return this.#end(found, target);
    if (isOver(found)) return undefined;
    const restore = await this.#protect(found, target);
    try {
      if (target && this.#targets.runs(target)) {
        return await this.#wait(restore, target);
      }
      return await this.#restore(restore, target);
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      await this.#reporter.complain(restore, error.message);
      return clock.real(lookAgainAfter);
    }
  }

  async #restore(
    restore: VirtualMachineRestore,
    target: VirtualMachine | undefined,
  ): Promise<number | undefined> {
    const { informers, clock } = this.#context;
    const { snapshot, content, machine } = snapshotToRestore(restore, {
      snapshot: key => informers.of(virtualMachineSnapshots).store.get(key),
      content: key =>
        informers.of(virtualMachineSnapshotContents).store.get(key),
    });
    if (target && isRestored(target, restore)) {
      await this.#targets.finish(restore, target);
      await this.#reporter.complete(restore);
      return undefined;
    }
    if (target && target.metadata.uid !== snapshot.status?.sourceUID) {
      throw new Error(
        'restore source and restore target are different but restore target already exists',
      );
    }
    const restores = volumeRestores(restore, content);
    const claims = this.#claims;
    if (
      restore.status?.restores?.length !== restores.length ||
      !(await claims.make(restore, restores, content, target))
    ) {
      await this.#reporter.makeVolumes(restore, restores);
      return clock.real(lookAgainAfter);
    }
    const deleted = await this.#targets.restore(restore, machine, target);
    await this.#reporter.go(restore, deleted);
    return clock.real(lookAgainAfter);
  }

  /** The machine has to be stopped first. */
  async #wait(
    restore: VirtualMachineRestore,
    target: VirtualMachine,
  ): Promise<number | undefined> {
    const { clock } = this.#context;
    const message = 'Restore target VMI still exists';
    await this.#events.record(
      restore,
      'Normal',
      'RestoreTargetNotReady',
      message,
    );
    const { uid = '' } = restore.metadata;
    switch (restore.spec.targetReadinessPolicy ?? 'WaitGracePeriodAndFail') {
      case 'FailImmediate':
        await this.#reporter.fail(restore, 'Restore target not ready');
        return undefined;
      case 'WaitGracePeriodAndFail':
        if (clock.elapsed(uid, 'restore') > patience) {
          const reason = 'Restore target failed to be ready within 5m0s';
          await this.#reporter.fail(restore, reason);
          return undefined;
        }
        break;
      case 'StopTarget':
        if (clock.elapsed(uid, 'stop') === 0) await this.#targets.stop(target);
        break;
      default:
    }
    await this.#reporter.wait(restore);
    return clock.real(lookAgainAfter * 5);
  }

  async #protect(
    restore: VirtualMachineRestore,
    target: VirtualMachine | undefined,
  ): Promise<VirtualMachineRestore> {
    const held = withFinalizer(restore, finalizer);
    const { ownerReferences = [] } = restore.metadata;
    const owned = ownerReferences.length > 0 || !target;
    const metadata = owned
      ? held.metadata
      : { ...held.metadata, ownerReferences: [controllerReference(target)] };
    return this.#writer.update(virtualMachineRestores, restore, {
      ...held,
      metadata,
    });
  }

  async #end(
    restore: VirtualMachineRestore,
    target: VirtualMachine | undefined,
  ): Promise<undefined> {
    if (target) await this.#targets.letGo(restore, target);
    await this.#writer.update(
      virtualMachineRestores,
      restore,
      withoutFinalizer(restore, finalizer),
    );
    return undefined;
  }
}
