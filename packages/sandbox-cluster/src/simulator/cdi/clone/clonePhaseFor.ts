import { PersistentVolumeClaim, StorageClass } from '../../model';
import { CloneOriginal } from './cloneOriginal';
import { ClonePhase } from './clonePhase';
import { CloneSource } from './cloneSource';

/**
 * Says who makes the copy: the storage can copy claims within a namespace, and
 * make volumes of its own snapshots; all else is read and written by pods (CDI
 * v1.66.0 pkg/controller/clone/planner.go).
 *
 * @param classes - all StorageClasses
 * @internal
 */
export function clonePhaseFor(
  source: CloneSource,
  original: CloneOriginal,
  target: PersistentVolumeClaim,
  classes: StorageClass[],
): Exclude<ClonePhase, 'Pending'> {
  if (source.kind === 'pvc') {
    const isNear = source.namespace === target.metadata.namespace;
    return isNear ? 'CSIClone' : 'HostClone';
  }
  const { provisioner } =
    classes.find(
      ({ metadata }) => metadata.name === target.spec.storageClassName,
    ) ?? {};
  return original.driver === provisioner ? 'SnapshotClone' : 'HostClone';
}
