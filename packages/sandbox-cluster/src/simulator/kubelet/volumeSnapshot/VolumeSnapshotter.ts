import {
  EventRecorder,
  keyOf,
  ReferenceIndex,
  resourceTypes,
  Writer,
} from '../../client';
import {
  formatBytes,
  PersistentVolumeClaim,
  rfc3339,
  VolumeSnapshot,
  VolumeSnapshotContent,
  withFinalizer,
  withoutFinalizer,
} from '../../model';
import {
  control,
  SimulatorContext,
  trigger,
  writeAs,
} from '../../SimulatorContext';
import {
  renderVolumeSnapshotContent,
  storedContent,
  volumeSnapshotContentFinalizer,
  volumeSnapshotContentName,
} from './renderVolumeSnapshotContent';
import { VolumeSnapshotReporter } from './VolumeSnapshotReporter';
import { volumeSnapshotStep } from './volumeSnapshotStep';

const { persistentVolumeClaims, storageClasses } = resourceTypes;
const { volumeSnapshots, volumeSnapshotContents, volumeSnapshotClasses } =
  resourceTypes;
const finalizer =
  'snapshot.storage.kubernetes.io/volumesnapshot-bound-protection';
/** Simulated seconds that the storage takes. */
const snapshotTime = 0.6;
/** Simulated seconds between two complaints about the same snapshot. */
const complaintInterval = 15;

/**
 * Plays the CSI snapshot controller and the storage's drivers: keeps what
 * claims hold.
 *
 * @internal
 */
export class VolumeSnapshotter {
  readonly #context: SimulatorContext;
  readonly #writer: Writer;
  readonly #events: EventRecorder;
  readonly #reporter: VolumeSnapshotReporter;

  /** Subscribes to snapshots and what they are of. */
  static create(context: SimulatorContext): VolumeSnapshotter {
    return new VolumeSnapshotter(context);
  }

  private constructor(context: SimulatorContext) {
    this.#context = context;
    const { writer, events } = writeAs(context, {
      component: 'snapshot-controller',
    });
    this.#writer = writer;
    this.#events = events;
    this.#reporter = VolumeSnapshotReporter.create({ writer, events });
    const { informers } = context;
    informers.of(volumeSnapshotContents);
    informers.of(volumeSnapshotClasses);
    informers.of(storageClasses);
    const snapshots = ReferenceIndex.create(
      informers.of(volumeSnapshots).store,
      ({ metadata, spec }) => [
        `${metadata.namespace}/${spec.source.persistentVolumeClaimName}`,
      ],
    );
    control(context, {
      name: 'volumes',
      type: volumeSnapshots,
      work: key => this.#sync(key),
      also: [
        trigger(informers.of(persistentVolumeClaims), claim =>
          snapshots.usersOf(keyOf(claim)),
        ),
      ],
    });
  }

  async #sync(key: string): Promise<number | undefined> {
    const { informers, clock } = this.#context;
    const snapshot = informers.of(volumeSnapshots).store.get(key);
    if (!snapshot) return undefined;
    const content = informers
      .of(volumeSnapshotContents)
      .store.get(volumeSnapshotContentName(snapshot));
    const { uid = '', deletionTimestamp } = snapshot.metadata;
    if (deletionTimestamp) {
      await this.#release(snapshot, content);
      return undefined;
    }
    if (snapshot.status?.readyToUse) return undefined;
    if (!content) return this.#begin(snapshot);
    const left = snapshotTime - clock.elapsed(uid, 'snapshot');
    if (left > 0) return clock.real(left);
    await this.#complete(snapshot, content);
    return undefined;
  }

  /** Finds out whether there is something to keep, and somebody to keep it. */
  async #begin(snapshot: VolumeSnapshot): Promise<number | undefined> {
    const { informers, clock } = this.#context;
    const step = volumeSnapshotStep(snapshot, {
      claim: this.#claimOf(snapshot),
      storageClasses: informers.of(storageClasses).store.list(),
      snapshotClasses: informers.of(volumeSnapshotClasses).store.list(),
    });
    if (step.do === 'useDefault') {
      const { className: volumeSnapshotClassName } = step;
      await this.#writer.update(volumeSnapshots, snapshot, {
        ...snapshot,
        spec: { ...snapshot.spec, volumeSnapshotClassName },
      });
      return undefined;
    }
    if (step.do === 'complain') {
      const { reason, message } = step;
      await this.#events.record(snapshot, 'Warning', reason, message);
      const error = { message, time: rfc3339(clock.now()) };
      await this.#reporter.report(snapshot, { error, readyToUse: false });
      return clock.real(complaintInterval);
    }
    const held = await this.#writer.update(
      volumeSnapshots,
      snapshot,
      withFinalizer(snapshot, finalizer),
    );
    const content = renderVolumeSnapshotContent(held, step.claim, step.by);
    await this.#writer.create(volumeSnapshotContents, content);
    await this.#reporter.tell(held, 'CreatingSnapshot');
    await this.#reporter.report(held, {
      boundVolumeSnapshotContentName: content.metadata.name,
      readyToUse: false,
    });
    return clock.real(snapshotTime);
  }

  async #complete(
    snapshot: VolumeSnapshot,
    content: VolumeSnapshotContent,
  ): Promise<void> {
    const now = this.#context.clock.now();
    const { uid = '' } = snapshot.metadata;
    const status =
      content.status ?? storedContent(this.#claimOf(snapshot), uid, now);
    await this.#writer.update(
      volumeSnapshotContents,
      content,
      { ...content, status },
      'status',
    );
    await this.#reporter.report(snapshot, {
      boundVolumeSnapshotContentName: content.metadata.name,
      creationTime: rfc3339(now),
      readyToUse: true,
      restoreSize: formatBytes(status.restoreSize ?? 0),
    });
    await this.#reporter.tell(snapshot, 'SnapshotCreated');
    await this.#reporter.tell(snapshot, 'SnapshotReady');
  }

  /** Lets a snapshot go, and its content as its policy says. */
  async #release(
    snapshot: VolumeSnapshot,
    content: VolumeSnapshotContent | undefined,
  ): Promise<void> {
    if (content?.spec.deletionPolicy === 'Delete') {
      const free = await this.#writer.update(
        volumeSnapshotContents,
        content,
        withoutFinalizer(content, volumeSnapshotContentFinalizer),
      );
      await this.#writer.delete(volumeSnapshotContents, free);
    }
    await this.#writer.update(
      volumeSnapshots,
      snapshot,
      withoutFinalizer(snapshot, finalizer),
    );
  }

  #claimOf({
    metadata,
    spec,
  }: VolumeSnapshot): PersistentVolumeClaim | undefined {
    const { persistentVolumeClaimName } = spec.source;
    return this.#context.informers
      .of(persistentVolumeClaims)
      .store.get(`${metadata.namespace}/${persistentVolumeClaimName}`);
  }
}
