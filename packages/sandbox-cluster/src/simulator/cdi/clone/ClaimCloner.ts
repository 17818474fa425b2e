import { EventRecorder, resourceTypes, Writer } from '../../client';
import { DataVolume, PersistentVolumeClaim } from '../../model';
import { SimulatorContext } from '../../SimulatorContext';
import { bindToPrime } from '../claimHandover';
import { Transfer } from '../dataVolumeStatus';
import { waitsForConsumer } from '../firstConsumer';
import { progressAfter } from '../progressOf';
import { TargetClaims } from '../TargetClaims';
import { clonePhaseFor } from './clonePhaseFor';
import { CloneSource } from './cloneSource';
import { CloneSources } from './CloneSources';
import { renderTemporaryClaim } from './renderTemporaryClaim';

const { persistentVolumeClaims, storageClasses } = resourceTypes;
/** Simulated seconds that a copy takes, made by the storage or by pods. */
const cloneTime = { CSIClone: 2, SnapshotClone: 2, HostClone: 6 };

/**
 * Copies claims and snapshots.
 *
 * @internal
 */
export class ClaimCloner {
  readonly #context: SimulatorContext;
  readonly #writer: Writer;
  readonly #events: EventRecorder;
  readonly #sources: CloneSources;

  static create(options: {
    context: SimulatorContext;
    writer: Writer;
    events: EventRecorder;
    sources: CloneSources;
  }): ClaimCloner {
    return new ClaimCloner(options);
  }

  private constructor(options: {
    context: SimulatorContext;
    writer: Writer;
    events: EventRecorder;
    sources: CloneSources;
  }) {
    this.#context = options.context;
    this.#writer = options.writer;
    this.#events = options.events;
    this.#sources = options.sources;
    options.context.informers.of(storageClasses);
  }

  /** Makes the target, once there is something to copy. */
  async begin(
    dataVolume: DataVolume,
    targets: TargetClaims,
  ): Promise<Transfer> {
    const source = this.#sources.of(dataVolume);
    const original = source && this.#sources.original(source);
    if (original) return targets.make(dataVolume, original);
    if (source) await this.#isHindered(dataVolume, source);
    return { sourceMissing: true };
  }

  /** Takes the next step for a target that is not bound. */
  async advance(
    dataVolume: DataVolume,
    claim: PersistentVolumeClaim,
  ): Promise<Transfer> {
    if (claim.status?.phase === 'Bound') return { claim, done: true };
    const { informers } = this.#context;
    const source = this.#sources.of(dataVolume);
    const original = source && this.#sources.original(source);
    const classes = informers.of(storageClasses).store.list();
    const clonePhase =
      original && clonePhaseFor(source, original, claim, classes);
    const { namespace, uid } = claim.metadata;
    const temporary = informers
      .of(persistentVolumeClaims)
      .store.get(`${namespace}/tmp-pvc-${uid}`);
    if (temporary && clonePhase) {
      return this.#copy(claim, temporary, clonePhase);
    }
    if (waitsForConsumer(claim, classes)) {
      return { claim, waitsForConsumer: true };
    }
    const waits = { claim, clonePhase: 'Pending' as const };
    if (!source || (await this.#isHindered(dataVolume, source))) return waits;
    if (!original || !clonePhase) return waits;
    await this.#writer.create(
      persistentVolumeClaims,
      renderTemporaryClaim(source, original, claim, clonePhase),
    );
    return { claim, clonePhase };
  }

  /** Hands the copy over once it is complete. */
  async #copy(
    claim: PersistentVolumeClaim,
    temporary: PersistentVolumeClaim,
    clonePhase: keyof typeof cloneTime,
  ): Promise<Transfer> {
    if (temporary.status?.phase !== 'Bound') return { claim, clonePhase };
    const { uid = '' } = claim.metadata;
    const seconds = this.#context.clock.elapsed(uid, 'cloning');
    const all = cloneTime[clonePhase];
    if (seconds < all) {
      return clonePhase === 'HostClone'
        ? { claim, clonePhase, percent: progressAfter(seconds, all) }
        : { claim, clonePhase };
    }
    const bound = await bindToPrime(this.#writer, claim, temporary);
    return { claim: bound, done: true };
  }

  async #isHindered(
    dataVolume: DataVolume,
    source: CloneSource,
  ): Promise<boolean> {
    const obstacle = this.#sources.obstacle(source);
    if (!obstacle) return false;
    const { event } = obstacle;
    if (event) await this.#events.record(dataVolume, ...event);
    return true;
  }
}
