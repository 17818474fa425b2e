import {
  Condition,
  ContainerStatus,
  DataVolume,
  PersistentVolumeClaim,
  Pod,
  rfc3339,
} from '../model';
import { ClonePhase, clonePhases } from './clone/clonePhase';
import { sourceKind } from './source';

/**
 * How far a DataVolume's content has come.
 *
 * @internal
 */
export interface Transfer {
  /** The claim of its name. */
  claim?: PersistentVolumeClaim;
  /** Why there is no claim. */
  claimProblem?: { reason: string; message: string };
  /** Whether its claim waits for a pod, and with it the transfer. */
  waitsForConsumer?: boolean;
  /** The pod that does the work. */
  pod?: Pod;
  /** Why there is no such pod. */
  podProblem?: { reason: string; message: string };
  /** What is to be copied is not there, so there is no claim yet. */
  sourceMissing?: boolean;
  /** How far the copy is, where it is one. */
  clonePhase?: ClonePhase;
  /** From 0 to 100, while it runs. */
  percent?: number;
  /** The content is complete. */
  done?: boolean;
}

/**
 * What a DataVolume's status is told from.
 *
 * @internal
 */
export interface TransferSituation extends Transfer {
  dataVolume: DataVolume;
  now: Date;
}

type Told = Pick<Condition, 'status' | 'reason' | 'message'>;

const told = (status: string, reason = '', message = ''): Told => ({
  status,
  reason,
  message,
});

function boundOf({ dataVolume, claim, claimProblem }: TransferSituation): Told {
  const { name } = dataVolume.metadata;
  if (claimProblem) {
    return told('False', claimProblem.reason, claimProblem.message);
  }
  if (!claim) return told('Unknown', 'NotFound', 'No PVC found');
  return claim.status?.phase === 'Bound'
    ? told('True', 'Bound', `PVC ${name} Bound`)
    : told('False', 'Pending', `PVC ${name} Pending`);
}

/** How the last run of a container ended, if it ended badly. */
function lastFailure(status: ContainerStatus | undefined): string | undefined {
  const { waiting, running, terminated } = status?.state ?? {};
  if (running) return undefined;
  const ended =
    terminated ?? (waiting ? status?.lastState?.terminated : undefined);
  return ended && ended.exitCode !== 0 ? ended.message ?? '' : undefined;
}

function pullFailure(pod: Pod | undefined): string | undefined {
  for (const { state, image } of pod?.status?.containerStatuses ?? []) {
    const { reason = '' } = state?.waiting ?? {};
    if (['ErrImagePull', 'ImagePullBackOff'].includes(reason)) {
      return `failed to pull image: ${image}`;
    }
  }
  return undefined;
}

function isChecksumError(situation: TransferSituation): boolean {
  const [status] = situation.pod?.status?.containerStatuses ?? [];
  return lastFailure(status)?.includes('checksum mismatch') ?? false;
}

function runningOf(situation: TransferSituation): Told {
  const { dataVolume, pod, podProblem, clonePhase, done } = situation;
  const isClone = sourceKind(dataVolume) === 'clone';
  const what = isClone ? 'Clone' : 'Import';
  if (done) return told('False', 'Completed', `${what} Complete`);
  if (clonePhase === 'Pending') {
    return told('False', 'Pending', 'Clone Pending');
  }
  if (clonePhase) return told('True', 'Populator is running');
  if (podProblem) return told('False', podProblem.reason, podProblem.message);
  if (!pod) return told('False');
  const pull = pullFailure(pod);
  if (pull) return told('False', 'ImagePullFailed', pull);
  const [status] = pod.status?.containerStatuses ?? [];
  const failure = lastFailure(status);
  if (failure !== undefined) {
    const reason = isChecksumError(situation) ? 'ChecksumError' : 'Error';
    return told('False', reason, failure);
  }
  if (status?.state?.running) return told('True', 'Pod is running');
  const unschedulable = pod.status?.conditions?.some(
    ({ type, reason }) => type === 'PodScheduled' && reason === 'Unschedulable',
  );
  return unschedulable
    ? told('False', 'Unschedulable', 'Importer pod cannot be scheduled')
    : told('False', 'ContainerCreating');
}

function phaseOf(situation: TransferSituation): string {
  const { dataVolume, claim, claimProblem, pod, done } = situation;
  if (done) return 'Succeeded';
  if (situation.sourceMissing) return '';
  if (claimProblem) {
    return claimProblem.reason === 'ErrExceededQuota' ? 'Pending' : '';
  }
  if (isChecksumError(situation)) return 'Failed';
  const [status] = pod?.status?.containerStatuses ?? [];
  if (pod && sourceKind(dataVolume) === 'upload') {
    return status?.state?.running ? 'UploadReady' : 'UploadScheduled';
  }
  const hasRun = status?.state?.running || (status?.restartCount ?? 0) > 0;
  if (hasRun || dataVolume.status?.phase === 'ImportInProgress') {
    return 'ImportInProgress';
  }
  if (pod) return 'ImportScheduled';
  if (situation.waitsForConsumer) return 'PendingPopulation';
  if (situation.clonePhase) return clonePhases[situation.clonePhase];
  return claim?.status?.phase === 'Bound' ? 'PVCBound' : 'Pending';
}

function conditions(situation: TransferSituation): Condition[] {
  const { dataVolume, done, now } = situation;
  const running = runningOf(situation);
  const all: Record<string, Told> = {
    Bound: boundOf(situation),
    Ready: done
      ? told('True')
      : told('False', running.status === 'True' ? 'TransferRunning' : ''),
    Running: running,
  };
  return Object.entries(all).map(([type, { status, reason, message }]) => {
    const old = dataVolume.status?.conditions?.find(one => one.type === type);
    const same =
      old?.status === status &&
      old.reason === reason &&
      old.message === message;
    const time = rfc3339(now);
    return same
      ? old
      : {
          type,
          status,
          reason,
          message,
          lastHeartbeatTime: time,
          lastTransitionTime:
            old?.status === status ? old.lastTransitionTime : time,
        };
  });
}

/**
 * Everything CDI says of a DataVolume (CDI v1.66.0
 * pkg/controller/datavolume/controller-base.go and conditions.go).
 *
 * @internal
 */
export function dataVolumeStatus(
  situation: TransferSituation,
): NonNullable<DataVolume['status']> {
  const { dataVolume, pod, percent, done, clonePhase } = situation;
  const [status] = pod?.status?.containerStatuses ?? [];
  const present = dataVolume.status?.progress ?? 'N/A';
  const progress =
    percent !== undefined && (status?.state?.running || clonePhase)
      ? `${percent.toFixed(2)}%`
      : present;
  return {
    ...dataVolume.status,
    claimName: dataVolume.metadata.name,
    phase: phaseOf(situation) || undefined,
    progress: done ? '100.0%' : progress,
    restartCount: status?.restartCount ?? dataVolume.status?.restartCount ?? 0,
    conditions: conditions(situation),
  };
}
