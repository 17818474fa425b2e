import { keyOf, ReferenceIndex, resourceTypes, Writer } from '../../client';
import {
  controllerOf,
  VirtualMachine,
  VirtualMachineSnapshot,
  VirtualMachineSnapshotContent,
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
import { SnapshotContents } from './SnapshotContents';
import {
  failureDeadline,
  isProgressing,
  takesContentAlong,
} from './snapshotProgress';
import { snapshotStatus } from './snapshotStatus';
import { SnapshotSources } from './SnapshotSources';

const { virtualMachines, virtualMachineInstances } = resourceTypes;
const { virtualMachineSnapshots, virtualMachineSnapshotContents } =
  resourceTypes;
const { volumeSnapshots } = resourceTypes;
const finalizer = 'snapshot.kubevirt.io/vmsnapshot-protection';
/** Simulated seconds between two looks. */
const lookAgainAfter = 0.5;
/** Simulated seconds between two tries to hold the machine still. */
const tryAgainAfter = 5;

/**
 * virt-controller's half for snapshots.
 *
 * @internal
 */
export class SnapshotController {
  readonly #context: SimulatorContext;
  readonly #writer: Writer;
  readonly #sources: SnapshotSources;
  readonly #contents: SnapshotContents;

  /** Subscribes to snapshots, their content and their machines. */
  static create(context: SimulatorContext): SnapshotController {
    return new SnapshotController(context);
  }

  private constructor(context: SimulatorContext) {
    this.#context = context;
    const { writer, events } = writeAs(context, {
      ...virtControllerIdentity,
      component: 'snapshot-controller',
    });
    this.#writer = writer;
    this.#sources = SnapshotSources.create({ context, writer });
    this.#contents = SnapshotContents.create({ context, writer, events });
    const { informers } = context;
    const snapshots = informers.of(virtualMachineSnapshots);
    const users = ReferenceIndex.create(
      snapshots.store,
      ({ metadata, spec }) => [`${metadata.namespace}/${spec.source.name}`],
    );
    const contents = informers.of(virtualMachineSnapshotContents);
    const snapshotOf = (content: VirtualMachineSnapshotContent | undefined) =>
      content
        ? [
            `${content.metadata.namespace}/${content.spec.virtualMachineSnapshotName}`,
          ]
        : [];
    control(context, {
      name: 'virt-controller',
      type: virtualMachineSnapshots,
      work: key => this.#sync(key),
      also: [
        trigger(contents, snapshotOf),
        trigger(informers.of(volumeSnapshots), one =>
          snapshotOf(
            contents.store.get(
              `${one.metadata.namespace}/${controllerOf(one)?.name}`,
            ),
          ),
        ),
        trigger(informers.of(virtualMachines), vm => users.usersOf(keyOf(vm))),
      ],
    });
  }

  async #sync(key: string): Promise<number | undefined> {
    const { informers, clock } = this.#context;
    const found = informers.of(virtualMachineSnapshots).store.get(key);
    if (!found) return undefined;
    const { uid = '', deletionTimestamp } = found.metadata;
    const expired =
      isProgressing(found) &&
      clock.elapsed(uid, 'snapshot') > failureDeadline(found);
    const ending = expired || deletionTimestamp !== undefined;
    const snapshot = ending
      ? found
      : await this.#writer.update(
          virtualMachineSnapshots,
          found,
          withFinalizer(found, finalizer),
        );
    const vm = this.#sources.of(snapshot);
    const obstacle = vm && (await this.#follow(vm, snapshot, ending));
    const content = this.#contents.of(snapshot);
    if (content && ending) {
      await this.#contents.release(content, takesContentAlong(snapshot));
    } else if (content) {
      await this.#contents.advance(content);
    }
    const latest = await this.#report(snapshot, { obstacle, expired });
    const source = this.#sources.of(snapshot);
    if (deletionTimestamp && !(source && this.#sources.holds(source, latest))) {
      await this.#writer.update(
        virtualMachineSnapshots,
        latest,
        withoutFinalizer(latest, finalizer),
      );
      return undefined;
    }
    return isProgressing(latest)
      ? clock.real(obstacle ? tryAgainAfter : lookAgainAfter)
      : undefined;
  }

  /** Holds the machine still while the snapshot is taken, and no longer. */
  async #follow(
    vm: VirtualMachine,
    snapshot: VirtualMachineSnapshot,
    ending: boolean,
  ): Promise<string | undefined> {
    if (!snapshot.status) return undefined;
    const content = this.#contents.of(snapshot);
    if (!isProgressing(snapshot) || ending) {
      const isGone = !content || !takesContentAlong(snapshot);
      if (!isProgressing(snapshot) || isGone) {
        await this.#sources.release(vm, snapshot);
      }
      return undefined;
    }
    if (!this.#sources.holds(vm, snapshot)) {
      return this.#sources.hold(vm, snapshot);
    }
    if (!content) await this.#contents.make(snapshot, vm);
    return undefined;
  }

  async #report(
    snapshot: VirtualMachineSnapshot,
    options: { obstacle?: string; expired: boolean },
  ): Promise<VirtualMachineSnapshot> {
    const { informers, clock } = this.#context;
    const vm = this.#sources.of(snapshot);
    const status = snapshotStatus({
      snapshot,
      source: vm && {
        uid: vm.metadata.uid ?? '',
        vmi: informers.of(virtualMachineInstances).store.get(keyOf(vm)),
        locked: this.#sources.holds(vm, snapshot),
        obstacle: options.obstacle,
      },
      content: this.#contents.of(snapshot),
      expired: options.expired,
      now: clock.now(),
    });
    return this.#writer.update(
      virtualMachineSnapshots,
      snapshot,
      { ...snapshot, status },
      'status',
    );
  }
}
