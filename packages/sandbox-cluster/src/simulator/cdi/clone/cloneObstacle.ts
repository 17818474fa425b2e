import { DataVolume, PersistentVolumeClaim, Pod } from '../../model';
import { CloneSource } from './cloneSource';

/**
 * Why a copy cannot be made yet, as an event.
 *
 * @internal
 */
export interface CloneObstacle {
  type: 'Normal' | 'Warning';
  reason: string;
  message: string;
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
 * @param found - the claim, if there is one; the DataVolume that fills it, if
 *   one does; all pods
 * @returns what is in the way, or undefined
 * @internal
 */
export function cloneObstacle(
  source: CloneSource,
  found: {
    claim?: PersistentVolumeClaim;
    filledBy?: DataVolume;
    pods: Pod[];
  },
): CloneObstacle | undefined {
  const { claim, filledBy, pods } = found;
  if (source.kind === 'snapshot' || !claim) {
    return {
      type: 'Warning',
      reason: 'CloneWithoutSource',
      message: `The source ${source.kind} ${source.name} doesn't exist`,
    };
  }
  const filled = !filledBy || filledBy.status?.phase === 'Succeeded';
  if (claim.status?.phase !== 'Bound' || !filled) {
    return {
      type: 'Normal',
      reason: 'ImportPVCNotReady',
      message: 'The source PVC is not fully imported',
    };
  }
  const user = pods.find(pod => uses(pod, claim));
  if (!user) return undefined;
  return {
    type: 'Warning',
    reason: 'CloneSourceInUse',
    message: `pod ${user.metadata.namespace}/${user.metadata.name} using PersistentVolumeClaim ${claim.metadata.name}`,
  };
}
