import {
  EventRecorder,
  keyOf,
  ReferenceIndex,
  resourceTypes,
  Writer,
} from '../../client';
import {
  rfc3339,
  VirtualMachine,
  VirtualMachineSnapshot,
  VirtualMachineSnapshotContent,
} from '../../model';
import {
  control,
  SimulatorContext,
  trigger,
  writeAs,
} from '../../SimulatorContext';
import { virtControllerIdentity } from '../identity';
import { StartedSpecs } from '../machine/StartedSpecs';
import { contentName, renderSnapshotContent } from './renderSnapshotContent';
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
const finalizer = 'snapshot.kubevirt.io/vmsnapshot-protection';
/** Simulated seconds that a snapshot takes. */
const snapshotTime = 1;
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
  readonly #events: EventRecorder;
  readonly #sources: SnapshotSources;
  readonly #startedSpecs: StartedSpecs;

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
    this.#events = events;
    this.#sources = SnapshotSources.create({ context, writer });
    this.#startedSpecs = StartedSpecs.create({ client: writer.client });
    const { informers } = context;
    const snapshots = informers.of(virtualMachineSnapshots);
    const users = ReferenceIndex.create(
      snapshots.store,
      ({ metadata, spec }) => [`${metadata.namespace}/${spec.source.name}`],
    );
    control(context, {
      name: 'virt-controller',
      type: virtualMachineSnapshots,
      work: key => this.#sync(key),
      also: [
        trigger(
          informers.of(virtualMachineSnapshotContents),
          ({ metadata, spec }) => [
            `${metadata.namespace}/${spec.virtualMachineSnapshotName}`,
          ],
        ),
        trigger(informers.of(virtualMachines), vm => users.usersOf(keyOf(vm))),
      ],
    });
  }

  async #sync(key: string): Promise<number | undefined> {
    const { informers, clock } = this.#context;
    const found = informers.of(virtualMachineSnapshots).store.get(key);
    if (!found) return undefined;
    const { uid = '', namespace, deletionTimestamp } = found.metadata;
    const vm = informers
      .of(virtualMachines)
      .store.get(`${namespace}/${found.spec.source.name}`);
    const expired =
      isProgressing(found) &&
      clock.elapsed(uid, 'snapshot') > failureDeadline(found);
    const ending = expired || deletionTimestamp !== undefined;
    const snapshot = ending ? found : await this.#protect(found);
    const contents = informers.of(virtualMachineSnapshotContents).store;
    const contentKey = `${namespace}/${contentName(snapshot)}`;
    const obstacle =
      vm &&
      (await this.#follow(vm, snapshot, contents.get(contentKey), ending));
    await this.#advance(snapshot, contents.get(contentKey), ending);
    const latest = await this.#report(snapshot, { obstacle, expired });
    const source = this.#sources.of(snapshot);
    if (deletionTimestamp && !(source && this.#sources.holds(source, latest))) {
      await this.#release(latest);
      return undefined;
    }
    return isProgressing(latest)
      ? clock.real(obstacle ? tryAgainAfter : snapshotTime / 2)
      : undefined;
  }

  async #protect(
    snapshot: VirtualMachineSnapshot,
  ): Promise<VirtualMachineSnapshot> {
    const { finalizers = [] } = snapshot.metadata;
    if (finalizers.includes(finalizer)) return snapshot;
    return this.#writer.update(virtualMachineSnapshots, snapshot, {
      ...snapshot,
      metadata: {
        ...snapshot.metadata,
        finalizers: [...finalizers, finalizer],
      },
    });
  }

  /** Holds the machine still while the snapshot is taken, and no longer. */
  async #follow(
    vm: VirtualMachine,
    snapshot: VirtualMachineSnapshot,
    content: VirtualMachineSnapshotContent | undefined,
    ending: boolean,
  ): Promise<string | undefined> {
    if (!snapshot.status) return undefined;
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
    if (content) return undefined;
    const vmi = this.#context.informers
      .of(virtualMachineInstances)
      .store.get(keyOf(vm));
    const startedFrom = await this.#startedSpecs.of(vm, vmi);
    const object = renderSnapshotContent(snapshot, vm, startedFrom);
    await this.#writer.create(virtualMachineSnapshotContents, object);
    await this.#events.record(
      snapshot,
      'Normal',
      'SuccessfulVirtualMachineSnapshotContentCreate',
      `Successfully created VirtualMachineSnapshotContent ${object.metadata.name}`,
    );
    return undefined;
  }

  /** Completes the content, or lets it go. */
  async #advance(
    snapshot: VirtualMachineSnapshot,
    content: VirtualMachineSnapshotContent | undefined,
    ending: boolean,
  ): Promise<void> {
    if (!content) return;
    const { clock } = this.#context;
    const type = virtualMachineSnapshotContents;
    if (ending) {
      const free = await this.#writer.update(type, content, {
        ...content,
        metadata: { ...content.metadata, finalizers: [] },
      });
      if (takesContentAlong(snapshot)) await this.#writer.delete(type, free);
      return;
    }
    const { uid = '' } = content.metadata;
    const isReady = clock.elapsed(uid, 'content') >= snapshotTime;
    if (content.status?.readyToUse || !isReady) return;
    const creationTime = rfc3339(clock.now());
    await this.#writer.update(
      type,
      content,
      { ...content, status: { creationTime, readyToUse: true } },
      'status',
    );
  }

  async #report(
    snapshot: VirtualMachineSnapshot,
    options: { obstacle?: string; expired: boolean },
  ): Promise<VirtualMachineSnapshot> {
    const { informers, clock } = this.#context;
    const vm = this.#sources.of(snapshot);
    const { namespace } = snapshot.metadata;
    const status = snapshotStatus({
      snapshot,
      source: vm && {
        uid: vm.metadata.uid ?? '',
        vmi: informers.of(virtualMachineInstances).store.get(keyOf(vm)),
        locked: this.#sources.holds(vm, snapshot),
        obstacle: options.obstacle,
      },
      content: informers
        .of(virtualMachineSnapshotContents)
        .store.get(`${namespace}/${contentName(snapshot)}`),
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

  async #release(snapshot: VirtualMachineSnapshot): Promise<void> {
    const { finalizers = [] } = snapshot.metadata;
    await this.#writer.update(virtualMachineSnapshots, snapshot, {
      ...snapshot,
      metadata: {
        ...snapshot.metadata,
        finalizers: finalizers.filter(one => one !== finalizer),
      },
    });
  }
}
