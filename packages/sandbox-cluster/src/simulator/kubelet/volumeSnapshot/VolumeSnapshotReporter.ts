import { EventRecorder, keyOf, resourceTypes, Writer } from '../../client';
import { VolumeSnapshot } from '../../model';

/** What the snapshot controller says, by its reason. */
const messages = {
  CreatingSnapshot: (key: string) =>
    `Waiting for a snapshot ${key} to be created by the CSI driver.`,
  SnapshotCreated: (key: string) =>
    `Snapshot ${key} was successfully created by the CSI driver.`,
  SnapshotReady: (key: string) => `Snapshot ${key} is ready to use.`,
};

/**
 * Writes the status of VolumeSnapshots, and says in events what changed.
 *
 * @internal
 */
export class VolumeSnapshotReporter {
  readonly #writer: Writer;
  readonly #events: EventRecorder;

  static create(options: {
    writer: Writer;
    events: EventRecorder;
  }): VolumeSnapshotReporter {
    return new VolumeSnapshotReporter(options.writer, options.events);
  }

  private constructor(writer: Writer, events: EventRecorder) {
    this.#writer = writer;
    this.#events = events;
  }

  async report(
    snapshot: VolumeSnapshot,
    status: NonNullable<VolumeSnapshot['status']>,
  ): Promise<void> {
    await this.#writer.update(
      resourceTypes.volumeSnapshots,
      snapshot,
      { ...snapshot, status },
      'status',
    );
  }

  async tell(
    snapshot: VolumeSnapshot,
    reason: keyof typeof messages,
  ): Promise<void> {
    const message = messages[reason](keyOf(snapshot));
    await this.#events.record(snapshot, 'Normal', reason, message);
  }
}
