import { EventRecorder, resourceTypes, Writer } from '../client';
import { DataVolume, findCondition, PersistentVolumeClaim } from '../model';
import { Clock } from '../Clock';
import { CloneSource } from './clone/cloneSource';
import { dataVolumeStatus, Transfer } from './dataVolumeStatus';
import { phaseEvent } from './phaseEvent';

/**
 * Writes the status of DataVolumes, and says in events what changed.
 *
 * @internal
 */
export class DataVolumeReporter {
  readonly #clock: Clock;
  readonly #writer: Writer;
  readonly #events: EventRecorder;

  static create(options: {
    clock: Clock;
    writer: Writer;
    events: EventRecorder;
  }): DataVolumeReporter {
    return new DataVolumeReporter(options);
  }

  private constructor(options: {
    clock: Clock;
    writer: Writer;
    events: EventRecorder;
  }) {
    this.#clock = options.clock;
    this.#writer = options.writer;
    this.#events = options.events;
  }

  /**
   * Writes where a transfer stands.
   *
   * @param source - what is copied, where something is
   * @returns the DataVolume as it is now
   */
  async report(
    dataVolume: DataVolume,
    transfer: Transfer,
    source?: CloneSource,
  ): Promise<DataVolume> {
    const status = dataVolumeStatus({
      dataVolume,
      now: this.#clock.now(),
      ...transfer,
    });
    const after = { ...dataVolume, status };
    await this.#writer.update(
      resourceTypes.dataVolumes,
      dataVolume,
      after,
      'status',
    );
    const words =
      status.phase !== dataVolume.status?.phase && phaseEvent(after, source);
    if (words) {
      const type = status.phase === 'Failed' ? 'Warning' : 'Normal';
      await this.#events.record(after, type, ...words);
    }
    const { claim } = transfer;
    await this.#tellFailure(dataVolume, after, claim);
    const isNew = status.phase !== dataVolume.status?.phase;
    if (claim && !source && isNew && status.phase === 'Succeeded') {
      const told = ['ImportSucceeded', 'Import Successful'] as const;
      await this.#events.record(claim, 'Normal', ...told);
    }
    return after;
  }

  /** As events of the DataVolume and of its claim. */
  async #tellFailure(
    before: DataVolume,
    after: DataVolume,
    claim: PersistentVolumeClaim | undefined,
  ): Promise<void> {
    const now = findCondition(after, 'Running');
    const failedAgain =
      now?.reason === 'Error' &&
      (findCondition(before, 'Running')?.reason !== 'Error' ||
        after.status?.restartCount !== before.status?.restartCount);
    if (!failedAgain) return;
    const message = now.message ?? '';
    await this.#events.record(after, 'Warning', 'Error', message);
    if (!claim) return;
    await this.#events.record(claim, 'Warning', 'ErrImportFailed', message);
  }
}
