import { EventRecorder, resourceTypes, Writer } from '../client';
import { DataVolume, parseQuantity } from '../model';
import { SimulatorContext } from '../SimulatorContext';
import { claimSpec } from './claimSpec';
import { CloneOriginal } from './clone/cloneOriginal';
import { sizedLike } from './clone/sizedLike';
import { createUnlessRefused } from './createUnlessRefused';
import { Transfer } from './dataVolumeStatus';
import { isImmediate, waitsForConsumer } from './firstConsumer';
import { renderClaim } from './renderClaim';

const { persistentVolumeClaims, storageClasses, storageProfiles } =
  resourceTypes;

/**
 * Makes the claims of DataVolumes.
 *
 * @internal
 */
export class TargetClaims {
  readonly #context: SimulatorContext;
  readonly #writer: Writer;
  readonly #events: EventRecorder;

  static create(options: {
    context: SimulatorContext;
    writer: Writer;
    events: EventRecorder;
  }): TargetClaims {
    return new TargetClaims(options);
  }

  private constructor(options: {
    context: SimulatorContext;
    writer: Writer;
    events: EventRecorder;
  }) {
    this.#context = options.context;
    this.#writer = options.writer;
    this.#events = options.events;
    options.context.informers.of(storageClasses);
    options.context.informers.of(storageProfiles);
  }

  /**
   * Creates a DataVolume's claim.
   *
   * @param original - what it is to be a copy of, where it is
   * @returns what came of it
   */
  async make(
    dataVolume: DataVolume,
    original?: CloneOriginal,
  ): Promise<Transfer> {
    const { informers } = this.#context;
    const classes = informers.of(storageClasses).store.list();
    const result = claimSpec(
      original ? sizedLike(dataVolume, original) : dataVolume,
      classes,
      informers.of(storageProfiles).store.list(),
    );
    if (!result.ok) return this.#refuse(dataVolume, result);
    const { storage } = result.spec.resources?.requests ?? {};
    if (parseQuantity(storage) < parseQuantity(original?.atLeast)) {
      const message = "The clone doesn't meet the validation requirements";
      await this.#events.record(
        dataVolume,
        'Warning',
        'CloneValidationFailed',
        message,
      );
      return { sourceMissing: true };
    }
    const plain = renderClaim(dataVolume, result.spec);
    const isLazy = !isImmediate(dataVolume) && waitsForConsumer(plain, classes);
    const populator = isLazy ? 'VolumeImportSource' : undefined;
    const refusal = await createUnlessRefused(
      this.#writer,
      persistentVolumeClaims,
      renderClaim(
        dataVolume,
        result.spec,
        original ? 'VolumeCloneSource' : populator,
      ),
    );
    return refusal ? this.#refuse(dataVolume, refusal) : {};
  }

  async #refuse(
    dataVolume: DataVolume,
    { reason, message }: { reason: string; message: string },
  ): Promise<Transfer> {
    await this.#events.record(dataVolume, 'Warning', reason, message);
    return { claimProblem: { reason, message } };
  }
}
