import { EventRecorder, resourceTypes, Writer } from '../../client';
import { DataVolume, PersistentVolumeClaim } from '../../model';
import { SimulatorContext } from '../../SimulatorContext';
import { bindToPrime } from '../claimHandover';
import { Transfer } from '../dataVolumeStatus';
import { waitsForConsumer } from '../firstConsumer';
import { progressAfter } from '../progressOf';
import { TargetClaims } from '../TargetClaims';
import { cloneObstacle } from './cloneObstacle';
import { CloneSource, cloneSource } from './cloneSource';
import { clonePhaseFor, renderTemporaryClaim } from './renderTemporaryClaim';

const { dataSources, dataVolumes, pods } = resourceTypes;
const { persistentVolumeClaims, storageClasses } = resourceTypes;
/** Simulated seconds that a copy takes, made by the storage or by pods. */
const cloneTime = { CSIClone: 2, HostClone: 6, Pending: 0 };

/**
 * Copies claims.
 *
 * @internal
 */
export class ClaimCloner {
  readonly #context: SimulatorContext;
  readonly #writer: Writer;
  readonly #events: EventRecorder;

  static create(options: {
    context: SimulatorContext;
    writer: Writer;
    events: EventRecorder;
  }): ClaimCloner {
    return new ClaimCloner(options);
  }

  private constructor(options: {
    context: SimulatorContext;
    writer: Writer;
    events: EventRecorder;
  }) {
    this.#context = options.context;
    this.#writer = options.writer;
    this.#events = options.events;
    const { informers } = options.context;
    informers.of(dataSources);
    informers.of(pods);
    informers.of(storageClasses);
  }

  /** What a DataVolume is a copy of, as far as it can be told. */
  sourceOf(dataVolume: DataVolume): CloneSource | undefined {
    const { store } = this.#context.informers.of(dataSources);
    return cloneSource(dataVolume, key => store.get(key));
  }

  /** Makes the target, once there is something to copy. */
  async begin(
    dataVolume: DataVolume,
    targets: TargetClaims,
  ): Promise<Transfer> {
    const source = this.sourceOf(dataVolume);
    const original = source && this.#originalOf(source);
    if (original) return targets.make(dataVolume, original);
    if (source) await this.#obstacle(dataVolume, source);
    return { sourceMissing: true };
  }

  /** Takes the next step for a target that is not bound. */
  async advance(
    dataVolume: DataVolume,
    claim: PersistentVolumeClaim,
  ): Promise<Transfer> {
    const { informers, clock } = this.#context;
    const source = this.sourceOf(dataVolume);
    const original = source && this.#originalOf(source);
    const { namespace, uid = '' } = claim.metadata;
    if (claim.status?.phase === 'Bound') return { claim, done: true };
    const { store } = informers.of(persistentVolumeClaims);
    const temporary = store.get(`${namespace}/tmp-pvc-${uid}`);
    if (temporary && source) {
      const clonePhase = clonePhaseFor(source, claim);
      if (temporary.status?.phase !== 'Bound') return { claim, clonePhase };
      const seconds = clock.elapsed(uid, 'cloning');
      const all = cloneTime[clonePhase];
      if (seconds < all) {
        const percent = progressAfter(seconds, all);
        return clonePhase === 'HostClone'
          ? { claim, clonePhase, percent }
          : { claim, clonePhase };
      }
      await bindToPrime(this.#writer, claim, temporary);
      return { claim, done: true };
    }
    const waits = { claim, clonePhase: 'Pending' as const };
    const classes = informers.of(storageClasses).store.list();
    if (waitsForConsumer(claim, classes)) {
      return { claim, waitsForConsumer: true };
    }
    if (!source || (await this.#obstacle(dataVolume, source)) || !original) {
      return waits;
    }
    await this.#writer.create(
      persistentVolumeClaims,
      renderTemporaryClaim(source, original, claim),
    );
    return { claim, clonePhase: clonePhaseFor(source, claim) };
  }

  #originalOf(source: CloneSource): PersistentVolumeClaim | undefined {
    if (source.kind === 'snapshot') return undefined;
    const { store } = this.#context.informers.of(persistentVolumeClaims);
    return store.get(`${source.namespace}/${source.name}`);
  }

  async #obstacle(
    dataVolume: DataVolume,
    source: CloneSource,
  ): Promise<boolean> {
    const { informers } = this.#context;
    const obstacle = cloneObstacle(source, {
      claim: this.#originalOf(source),
      filledBy: informers
        .of(dataVolumes)
        .store.get(`${source.namespace}/${source.name}`),
      pods: informers.of(pods).store.list(),
    });
    if (!obstacle) return false;
    const { type, reason, message } = obstacle;
    await this.#events.record(dataVolume, type, reason, message);
    return true;
  }
}
