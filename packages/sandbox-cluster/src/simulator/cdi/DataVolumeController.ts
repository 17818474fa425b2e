import { ApiError, EventRecorder, resourceTypes, Writer } from '../client';
import {
  controllerOf,
  DataVolume,
  findCondition,
  PersistentVolumeClaim,
  Pod,
} from '../model';
import {
  control,
  SimulatorContext,
  trigger,
  writeAs,
} from '../SimulatorContext';
import { claimSpec } from './claimSpec';
import { dataVolumeStatus, TransferSituation } from './dataVolumeStatus';
import { progressOf } from './progressOf';
import { renderClaim, renderPrimeClaim } from './renderClaim';
import { renderImporterPod } from './renderImporterPod';
import { sourceKind } from './source';
import { adoptClaim, bindToPrime, isAdopted } from './claimHandover';

const { dataVolumes, persistentVolumeClaims, pods } = resourceTypes;
const { storageClasses, storageProfiles } = resourceTypes;
/** Simulated seconds between two reports of progress. */
const reportInterval = 1;
/** Simulated seconds that a clone takes. */
const cloneTime = 3;

type Problem = { reason: string; message: string };
type Part = Omit<TransferSituation, 'dataVolume' | 'now'>;

/**
 * Plays CDI: gives DataVolumes their claims and fills them.
 *
 * @internal
 */
export class DataVolumeController {
  readonly #context: SimulatorContext;
  readonly #writer: Writer;
  readonly #events: EventRecorder;

  /** Subscribes to what concerns DataVolumes. */
  static create(context: SimulatorContext): DataVolumeController {
    return new DataVolumeController(context);
  }

  private constructor(context: SimulatorContext) {
    this.#context = context;
    const { writer, events } = writeAs(context, {
      component: 'datavolume-import-controller',
      manager: 'cdi-controller',
      user: 'system:serviceaccount:cdi:cdi-sa',
    });
    this.#writer = writer;
    this.#events = events;
    const { informers } = context;
    informers.of(storageClasses);
    informers.of(storageProfiles);
    const claims = informers.of(persistentVolumeClaims);
    const volumeOf = (claim: PersistentVolumeClaim | undefined): string[] => {
      const owner = controllerOf(claim);
      const { namespace } = claim?.metadata ?? {};
      if (owner?.kind === 'DataVolume') return [`${namespace}/${owner.name}`];
      return owner?.kind === 'PersistentVolumeClaim'
        ? volumeOf(claims.store.get(`${namespace}/${owner.name}`))
        : [];
    };
    control(context, {
      name: 'cdi',
      type: dataVolumes,
      work: key => this.#sync(key),
      also: [
        trigger(claims, volumeOf),
        trigger(informers.of(pods), pod => {
          const owner = controllerOf(pod);
          return owner?.kind === 'PersistentVolumeClaim'
            ? volumeOf(
                claims.store.get(`${pod.metadata.namespace}/${owner.name}`),
              )
            : [];
        }),
      ],
    });
  }

  async #sync(key: string): Promise<number | 'retry' | undefined> {
    const { informers, clock } = this.#context;
    const dataVolume = informers.of(dataVolumes).store.get(key);
    const phase = dataVolume?.status?.phase ?? '';
    if (!dataVolume || dataVolume.metadata.deletionTimestamp) return undefined;
    if (['Succeeded', 'Failed'].includes(phase)) return undefined;
    const part = await this.#advance(dataVolume, key);
    const reported = await this.#report(dataVolume, part);
    // What failed for good is not tried again.
    if (reported.status?.phase === 'Failed' && part.pod) {
      await this.#writer.delete(pods, part.pod, { gracePeriodSeconds: 0 });
      return undefined;
    }
    if (part.claimProblem || part.podProblem) return 'retry';
    return part.percent === undefined || part.done
      ? undefined
      : clock.real(reportInterval);
  }

  /** Does the next thing, and says where it stands. */
  async #advance(dataVolume: DataVolume, key: string): Promise<Part> {
    const { store } = this.#context.informers.of(persistentVolumeClaims);
    const claim = store.get(key);
    if (!claim) return this.#createClaim(dataVolume);
    if (controllerOf(claim)?.uid !== dataVolume.metadata.uid) {
      return adoptClaim(this.#writer, dataVolume, claim);
    }
    if (isAdopted(claim)) {
      return { claim, done: claim.status?.phase === 'Bound' };
    }
    if (sourceKind(dataVolume) === 'clone') return this.#clone(claim);
    const populated = claim.spec.dataSourceRef !== undefined;
    if (!populated) {
      return claim.status?.phase === 'Bound'
        ? this.#import(dataVolume, claim, claim)
        : { claim };
    }
    const annotations = claim.metadata.annotations ?? {};
    if (!annotations['volume.kubernetes.io/selected-node']) {
      return { claim, waitsForConsumer: true };
    }
    const prime = store.get(
      `${claim.metadata.namespace}/prime-${claim.metadata.uid}`,
    );
    if (claim.status?.phase === 'Bound') return { claim, done: true };
    if (!prime) {
      await this.#create(persistentVolumeClaims, renderPrimeClaim(claim));
      return { claim, waitsForConsumer: true };
    }
    return prime.status?.phase === 'Bound'
      ? this.#import(dataVolume, claim, prime)
      : { claim, waitsForConsumer: true };
  }

  async #createClaim(dataVolume: DataVolume): Promise<Part> {
    const { informers } = this.#context;
    const classes = informers.of(storageClasses).store.list();
    const profiles = informers.of(storageProfiles).store.list();
    const result = claimSpec(dataVolume, classes, profiles);
    if (!result.ok) {
      const { reason, message } = result;
      await this.#events.record(dataVolume, 'Warning', reason, message);
      return { claimProblem: { reason, message } };
    }
    const waits = classes.some(
      ({ metadata, volumeBindingMode }) =>
        metadata.name === result.spec.storageClassName &&
        volumeBindingMode === 'WaitForFirstConsumer',
    );
    const now =
      'cdi.kubevirt.io/storage.bind.immediate.requested' in
      (dataVolume.metadata.annotations ?? {});
    const object = renderClaim(dataVolume, result.spec, waits && !now);
    const claimProblem = await this.#create(persistentVolumeClaims, object);
    if (!claimProblem) return {};
    const { reason, message } = claimProblem;
    await this.#events.record(dataVolume, 'Warning', reason, message);
    return { claimProblem };
  }

  async #import(
    dataVolume: DataVolume,
    claim: PersistentVolumeClaim,
    worked: PersistentVolumeClaim,
  ): Promise<Part> {
    const { informers, clock, failures } = this.#context;
    const { namespace, name } = worked.metadata;
    const key = `${namespace}/importer-${name}`.slice(0, 254);
    const pod = informers.of(pods).store.get(key);
    if (!pod) {
      const object = renderImporterPod({
        dataVolume,
        claim: worked,
        fail: failures.of(dataVolume),
      });
      const problem = await this.#create(pods, object);
      const message = `Error starting pod 'importer-${name}': For more information, request access to cdi-deploy logs from your sysadmin`;
      return problem
        ? { claim, podProblem: { reason: problem.reason, message } }
        : { claim };
    }
    if (pod.status?.phase !== 'Succeeded') {
      return { claim, pod, percent: progressOf(pod, clock) };
    }
    if (worked !== claim) await bindToPrime(this.#writer, claim, worked);
    await this.#writer.delete(pods, pod, { gracePeriodSeconds: 0 });
    return { claim, pod, done: true };
  }

  /** A clone of a claim that exists is quick; of one that does not, never. */
  async #clone(claim: PersistentVolumeClaim): Promise<Part> {
    const { clock } = this.#context;
    if (claim.status?.phase !== 'Bound') return { claim };
    const seconds = clock.elapsed(claim.metadata.uid ?? '', 'cloning');
    return seconds < cloneTime
      ? { claim, percent: (seconds / cloneTime) * 100 }
      : { claim, done: true };
  }

  /** Creates an object; a refusal becomes a reason and a message. */
  async #create<T extends PersistentVolumeClaim | Pod>(
    type: Parameters<Writer['create']>[0],
    object: T,
  ): Promise<Problem | undefined> {
    try {
      await this.#writer.create(type, object);
      return undefined;
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (ApiError.is(error, 409)) return undefined;
      const exceeded = error.message.includes('exceeded quota');
      const reason = exceeded ? 'ErrExceededQuota' : 'ErrClaimNotValid';
      return { reason, message: error.message };
    }
  }

  async #report(dataVolume: DataVolume, part: Part): Promise<DataVolume> {
    const { clock } = this.#context;
    const status = dataVolumeStatus({
      dataVolume,
      now: clock.now(),
      ...part,
    });
    const after = { ...dataVolume, status };
    await this.#writer.update(dataVolumes, dataVolume, after, 'status');
    await this.#tell(dataVolume, after);
    return after;
  }

  /** Says in events what changed. */
  async #tell(before: DataVolume, after: DataVolume): Promise<void> {
    const { name } = after.metadata;
    const phase = after.status?.phase ?? '';
    const texts: Record<string, [reason: string, message: string]> = {
      Pending: ['Pending', `PVC ${name} Pending`],
      PVCBound: ['Bound', `PVC ${name} Bound`],
      ImportScheduled: ['ImportScheduled', `Import into ${name} scheduled`],
      ImportInProgress: ['ImportInProgress', `Import into ${name} in progress`],
      Succeeded: ['ImportSucceeded', `Successfully imported into PVC ${name}`],
      Failed: ['ImportFailed', `Failed to import into PVC ${name}`],
    };
    if (phase !== before.status?.phase && texts[phase]) {
      const type = phase === 'Failed' ? 'Warning' : 'Normal';
      await this.#events.record(after, type, ...texts[phase]);
    }
    const now = findCondition(after, 'Running');
    const restarts = after.status?.restartCount;
    const failedAgain =
      now?.reason === 'Error' &&
      (findCondition(before, 'Running')?.reason !== 'Error' ||
        restarts !== before.status?.restartCount);
    if (failedAgain) {
      await this.#events.record(after, 'Warning', 'Error', now.message ?? '');
    }
  }
}
