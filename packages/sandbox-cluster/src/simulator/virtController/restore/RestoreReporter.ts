import { Clock } from '../../Clock';
import { EventRecorder, resourceTypes, Writer } from '../../client';
import { rfc3339, VirtualMachineRestore, VolumeRestore } from '../../model';
import { restoreStatus } from './restoreStatus';

type Told = Parameters<typeof restoreStatus>[1];

/**
 * Writes the status of restores, in virt-controller's words.
 *
 * @internal
 */
export class RestoreReporter {
  readonly #clock: Clock;
  readonly #writer: Writer;
  readonly #events: EventRecorder;

  static create(options: {
    clock: Clock;
    writer: Writer;
    events: EventRecorder;
  }): RestoreReporter {
    return new RestoreReporter(options);
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

  /** It is new. */
  async begin(restore: VirtualMachineRestore): Promise<void> {
    const reason = 'Initializing VirtualMachineRestore';
    await this.#write(restore, {
      progressing: ['True', reason],
      ready: ['False', reason],
    });
  }

  /** The machine still runs. */
  async wait(restore: VirtualMachineRestore): Promise<void> {
    const reason = 'Waiting for target to be ready';
    await this.#write(restore, {
      progressing: ['False', reason],
      ready: ['False', reason],
    });
  }

  /** Its volumes are made. */
  async makeVolumes(
    restore: VirtualMachineRestore,
    restores: VolumeRestore[],
  ): Promise<void> {
    await this.#write(
      restore,
      {
        progressing: ['True', 'Creating new PVCs'],
        ready: ['False', 'Waiting for new PVCs'],
      },
      { restores },
    );
  }

  /** The machine was written. */
  async go(
    restore: VirtualMachineRestore,
    deletedDataVolumes: string[],
  ): Promise<void> {
    await this.#write(
      restore,
      {
        progressing: ['True', 'Updating target spec'],
        ready: ['False', 'Waiting for target update'],
      },
      deletedDataVolumes.length > 0 ? { deletedDataVolumes } : {},
    );
  }

  /** It cannot go on now. */
  async complain(
    restore: VirtualMachineRestore,
    message: string,
  ): Promise<void> {
    await this.#events.record(
      restore,
      'Warning',
      'VirtualMachineRestoreError',
      `VirtualMachineRestore encountered error ${message}`,
    );
    await this.#write(restore, {
      progressing: ['False', message],
      ready: ['False', message],
    });
  }

  /** It never will. */
  async fail(restore: VirtualMachineRestore, failure: string): Promise<void> {
    const reason = 'Operation failed';
    await this.#write(restore, {
      progressing: ['False', reason],
      ready: ['False', reason],
      failure,
    });
  }

  /** It is done. */
  async complete(restore: VirtualMachineRestore): Promise<void> {
    await this.#events.record(
      restore,
      'Normal',
      'VirtualMachineRestoreComplete',
      `Successfully completed VirtualMachineRestore ${restore.metadata.name}`,
    );
    const reason = 'Operation complete';
    await this.#write(
      restore,
      { progressing: ['False', reason], ready: ['True', reason] },
      { complete: true, restoreTime: rfc3339(this.#clock.now()) },
    );
  }

  async #write(
    restore: VirtualMachineRestore,
    told: Told,
    more: VirtualMachineRestore['status'] = {},
  ): Promise<void> {
    const now = this.#clock.now();
    const status = { ...restoreStatus(restore, told, now), ...more };
    await this.#writer.update(
      resourceTypes.virtualMachineRestores,
      restore,
      { ...restore, status },
      'status',
    );
  }
}
