import {
  Condition,
  rfc3339,
  setCondition,
  VirtualMachineInstance,
  VirtualMachineSnapshot,
  VirtualMachineSnapshotContent,
} from '../../model';
import { isProgressing } from './snapshotProgress';
import { indication, sourceIndications } from './sourceIndications';

/**
 * What a snapshot's status is told from.
 *
 * @internal
 */
export interface SnapshotSituation {
  snapshot: VirtualMachineSnapshot;
  /** The machine, if there is one. */
  source?: {
    uid: string;
    vmi?: VirtualMachineInstance;
    locked: boolean;
    /** Why it could not be locked. */
    obstacle?: string;
  };
  content?: VirtualMachineSnapshotContent;
  /** It took too long. */
  expired: boolean;
  now: Date;
}

type Status = NonNullable<VirtualMachineSnapshot['status']>;

/** What of the machine is in the snapshot, and what is not. */
function volumesOf(content: VirtualMachineSnapshotContent | undefined): Status {
  const { source, volumeBackups = [] } = content?.spec ?? {};
  const volumes = source?.virtualMachine?.spec.template.spec.volumes;
  if (!volumes) return {};
  const isIn = (name: string) =>
    volumeBackups.some(({ volumeName }) => volumeName === name);
  const included = volumes.filter(({ name }) => isIn(name));
  const excluded = volumes.filter(({ name }) => !isIn(name));
  const names = (list: typeof volumes) =>
    list.length > 0 ? list.map(({ name }) => name) : undefined;
  return {
    snapshotVolumes: {
      includedVolumes: names(included),
      excludedVolumes: names(excluded),
    },
  };
}

/** Whether a disk was left out that could have been in it. */
function isPartial(content: VirtualMachineSnapshotContent | undefined) {
  const { source, volumeBackups = [] } = content?.spec ?? {};
  return source?.virtualMachine?.spec.template.spec.volumes?.some(
    volume =>
      (volume.persistentVolumeClaim || volume.dataVolume) &&
      !volumeBackups.some(({ volumeName }) => volumeName === volume.name),
  );
}

function indicationsOf(situation: SnapshotSituation, done: boolean): Status {
  const { snapshot, source, content } = situation;
  const present = snapshot.status?.sourceIndications ?? [];
  const seen = done ? present : sourceIndications(source?.vmi);
  const partial = indication('PartialSnapshot');
  const isNew = !seen.some(one => one.indication === partial.indication);
  const all = done && isPartial(content) && isNew ? [...seen, partial] : seen;
  if (all.length === 0) return {};
  return {
    indications: all.map(one => one.indication),
    sourceIndications: all,
  };
}

function progress({ snapshot, source }: SnapshotSituation): [string, string] {
  if (snapshot.metadata.deletionTimestamp) {
    return ['False', 'VM snapshot is deleting'];
  }
  if (!source) return ['False', 'Source does not exist'];
  if (source.locked) return ['True', 'Source locked and operation in progress'];
  const { obstacle } = source;
  return ['False', `Source not locked${obstacle ? ` ${obstacle}` : ''}`];
}

/**
 * Everything virt-controller says of a snapshot (KubeVirt v1.9.0
 * pkg/storage/snapshot/snapshot.go, updateSnapshotStatus).
 *
 * @internal
 */
export function snapshotStatus(situation: SnapshotSituation): Status {
  const { snapshot, source, content, expired, now } = situation;
  const present = snapshot.status ?? { readyToUse: false };
  const told: Status = {
    ...present,
    ...(source && { sourceUID: source.uid }),
    ...(content?.status && {
      virtualMachineSnapshotContentName: content.metadata.name,
      creationTime: content.status.creationTime,
      readyToUse: content.status.readyToUse,
      error: content.status.error,
    }),
  };
  const failed = expired || present.phase === 'Failed';
  const done =
    !failed && (!isProgressing(snapshot) || told.creationTime !== undefined);
  let conditions: Condition[] = present.conditions ?? [];
  const say = (type: string, status: string, reason: string) => {
    conditions = setCondition(conditions, {
      type,
      status,
      reason,
      lastTransitionTime: rfc3339(now),
    });
  };
  if (failed) {
    say('Failure', 'True', 'snapshot deadline exceeded');
    say('Progressing', 'False', 'Operation failed');
  } else if (done) {
    say('Progressing', 'False', 'Operation complete');
  } else {
    say('Progressing', ...progress(situation));
  }
  const ready = told.readyToUse === true;
  say('Ready', ready ? 'True' : 'False', ready ? 'Ready' : 'Not ready');
  const deleting = snapshot.metadata.deletionTimestamp !== undefined;
  const running = deleting ? 'Deleting' : 'InProgress';
  const ended = failed ? 'Failed' : 'Succeeded';
  return {
    ...told,
    phase: failed || done ? ended : running,
    conditions,
    ...indicationsOf(situation, done || failed),
    ...(done && volumesOf(content)),
  };
}
