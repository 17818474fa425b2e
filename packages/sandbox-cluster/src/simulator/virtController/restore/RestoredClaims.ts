import { resourceTypes, Writer } from '../../client';
import {
  VirtualMachine,
  VirtualMachineRestore,
  VirtualMachineSnapshotContent,
  VolumeRestore,
} from '../../model';
import { SimulatorContext } from '../../SimulatorContext';
import { renderRestoredClaim } from './renderRestoredClaim';

const { persistentVolumeClaims, storageClasses, volumeSnapshots } =
  resourceTypes;

/**
 * The claims that volumes are restored into.
 *
 * @internal
 */
export class RestoredClaims {
  readonly #context: SimulatorContext;
  readonly #writer: Writer;

  /** Subscribes to claims and what they are restored from. */
  static create(options: {
    context: SimulatorContext;
    writer: Writer;
  }): RestoredClaims {
    return new RestoredClaims(options.context, options.writer);
  }

  private constructor(context: SimulatorContext, writer: Writer) {
    this.#context = context;
    this.#writer = writer;
    const { informers } = context;
    informers.of(persistentVolumeClaims);
    informers.of(storageClasses);
    informers.of(volumeSnapshots);
  }

  /**
   * Makes the claims that are missing.
   *
   * @param restores - the volumes
   * @param content - what the snapshot has
   * @param target - the machine, if it exists
   * @returns whether all are far enough for the machine to use them: bound, or
   *   waiting for its pod
   */
  async make(
    restore: VirtualMachineRestore,
    restores: VolumeRestore[],
    content: VirtualMachineSnapshotContent,
    target: VirtualMachine | undefined,
  ): Promise<boolean> {
    const { informers } = this.#context;
    const { namespace } = restore.metadata;
    let ready = true;
    for (const volume of restores) {
      const key = `${namespace}/${volume.persistentVolumeClaim}`;
      const claim = informers.of(persistentVolumeClaims).store.get(key);
      const backup = content.spec.volumeBackups?.find(
        one => one.volumeName === volume.volumeName,
      );
      if (!claim && backup) {
        const snapshot = informers
          .of(volumeSnapshots)
          .store.get(`${namespace}/${volume.volumeSnapshotName}`);
        const kept = { backup, content, snapshot };
        await this.#writer.create(
          persistentVolumeClaims,
          renderRestoredClaim(restore, volume, kept, target),
        );
        ready = false;
      } else if (claim?.status?.phase !== 'Bound') {
        ready &&= this.#isLazy(claim?.spec.storageClassName ?? '');
      }
    }
    return ready;
  }

  #isLazy(className: string): boolean {
    const { store } = this.#context.informers.of(storageClasses);
    return store.get(className)?.volumeBindingMode === 'WaitForFirstConsumer';
  }
}
