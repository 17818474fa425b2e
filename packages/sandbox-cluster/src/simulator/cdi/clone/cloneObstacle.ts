import {
  DataVolume,
  PersistentVolumeClaim,
  Pod,
  VolumeSnapshot,
} from '../../model';
import { CloneSource } from './cloneSource';

/**
 * Why a copy cannot be made yet; with an event where CDI tells it.
 *
 * @internal
 */
export interface CloneObstacle {
  event?: [type: 'Normal' | 'Warning', reason: string, message: string];
}

/** Whether a pod may be writing to a claim of its namespace. */
function uses(pod: Pod, claim: PersistentVolumeClaim): boolean {
  return (
    pod.metadata.namespace === claim.metadata.namespace &&
    !['Succeeded', 'Failed'].includes(pod.status?.phase ?? '') &&
    (pod.spec.volumes ?? []).some(
      ({ persistentVolumeClaim }) =>
        persistentVolumeClaim?.claimName === claim.metadata.name &&
        !persistentVolumeClaim.readOnly,
    )
  );
}

/**
 * Looks whether a source can be copied now (CDI v1.66.0
 * pkg/controller/datavolume/pvc-clone-controller.go).
 *
 * @param source - what is to be copied
 * @param found - the claim or the snapshot, if there is one; the DataVolume
 *   that fills it, if one does; all pods
 * @returns what is in the way, or undefined
 * @internal
 */
export function cloneObstacle(
  source: CloneSource,
  found: {
    claim?: PersistentVolumeClaim;
    snapshot?: VolumeSnapshot;
    filledBy?: DataVolume;
    pods: Pod[];
  },
): CloneObstacle | undefined {
  const { claim, snapshot, filledBy, pods } = found;
  if (source.kind === 'snapshot' && snapshot) {
    return snapshot.status?.readyToUse ? undefined : {};
  }
  if (source.kind === 'snapshot' || !claim) {
    const message = `The source ${source.kind} ${source.name} doesn't exist`;
    return { event: ['Warning', 'CloneWithoutSource', message] };
  }
  const filled = !filledBy || filledBy.status?.phase === 'Succeeded';
  if (claim.status?.phase !== 'Bound' || !filled) {
    const message = 'The source PVC is not fully imported';
    return { event: ['Normal', 'ImportPVCNotReady', message] };
  }
  const user = pods.find(pod => uses(pod, claim));
  if (!user) return undefined;
  const message = `pod ${user.metadata.namespace}/${user.metadata.name} using PersistentVolumeClaim ${claim.metadata.name}`;
  return { event: ['Warning', 'CloneSourceInUse', message] };
}
