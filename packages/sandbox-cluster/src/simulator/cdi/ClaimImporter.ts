import { resourceTypes, Writer } from '../client';
import { DataVolume, PersistentVolumeClaim } from '../model';
import { SimulatorContext } from '../SimulatorContext';
import { bindToPrime } from './claimHandover';
import { createUnlessRefused } from './createUnlessRefused';
import { Transfer } from './dataVolumeStatus';
import { isImmediate, waitsForConsumer } from './firstConsumer';
import { progressOf } from './progressOf';
import { renderPrimeClaim } from './renderClaim';
import { renderImporterPod } from './renderImporterPod';
import { renderUploadPod } from './renderUploadPod';
import { sourceKind } from './source';

const { persistentVolumeClaims, pods, storageClasses } = resourceTypes;

/**
 * Fills claims with images: itself, or where they wait for their first pod,
 * by a claim in their stead.
 *
 * @internal
 */
export class ClaimImporter {
  readonly #context: SimulatorContext;
  readonly #writer: Writer;

  static create(options: {
    context: SimulatorContext;
    writer: Writer;
  }): ClaimImporter {
    return new ClaimImporter(options.context, options.writer);
  }

  private constructor(context: SimulatorContext, writer: Writer) {
    this.#context = context;
    this.#writer = writer;
    context.informers.of(storageClasses);
  }

  /** Takes the next step. */
  async advance(
    dataVolume: DataVolume,
    claim: PersistentVolumeClaim,
  ): Promise<Transfer> {
    const { informers } = this.#context;
    const isBound = claim.status?.phase === 'Bound';
    const populated = claim.spec.dataSourceRef !== undefined;
    if (!populated) {
      return isBound || isImmediate(dataVolume)
        ? this.#import(dataVolume, claim, claim)
        : { claim };
    }
    if (isBound) return { claim, done: true };
    const classes = informers.of(storageClasses).store.list();
    const waits = { claim, waitsForConsumer: true };
    if (waitsForConsumer(claim, classes)) return waits;
    const { namespace, uid } = claim.metadata;
    const prime = informers
      .of(persistentVolumeClaims)
      .store.get(`${namespace}/prime-${uid}`);
    if (!prime) {
      await createUnlessRefused(
        this.#writer,
        persistentVolumeClaims,
        renderPrimeClaim(claim),
      );
      return waits;
    }
    return prime.status?.phase === 'Bound'
      ? this.#import(dataVolume, claim, prime)
      : waits;
  }

  async #import(
    dataVolume: DataVolume,
    claim: PersistentVolumeClaim,
    worked: PersistentVolumeClaim,
  ): Promise<Transfer> {
    const { informers, clock, failures } = this.#context;
    const isUpload = sourceKind(dataVolume) === 'upload';
    const object = isUpload
      ? renderUploadPod(worked)
      : renderImporterPod({
          dataVolume,
          claim: worked,
          fail: failures.of(dataVolume),
        });
    const { namespace, name } = object.metadata;
    const pod = informers.of(pods).store.get(`${namespace}/${name}`);
    if (!pod) {
      const refusal = await createUnlessRefused(this.#writer, pods, object);
      const message = `Error starting pod '${name}': For more information, request access to cdi-deploy logs from your sysadmin`;
      return refusal
        ? { claim, podProblem: { reason: refusal.reason, message } }
        : { claim };
    }
    if (pod.status?.phase !== 'Succeeded') {
      return {
        claim,
        pod,
        percent: isUpload ? undefined : progressOf(pod, clock),
      };
    }
    const bound =
      worked === claim ? claim : await bindToPrime(this.#writer, claim, worked);
    await this.#writer.delete(pods, pod, { gracePeriodSeconds: 0 });
    return { claim: bound, pod, done: true };
  }
}
