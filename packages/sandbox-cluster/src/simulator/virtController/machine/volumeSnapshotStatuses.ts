import {
  PersistentVolumeClaim,
  VirtualMachine,
  VirtualMachineStatus,
} from '../../model';

/**
 * Says of each volume whether it could be snapshotted, and why not.
 *
 * @param vm - the machine
 * @param claims - the claims there are; others do no harm
 * @param snapshotting - names of the StorageClasses that can snapshot
 * @internal
 */
export function volumeSnapshotStatuses(
  vm: VirtualMachine,
  claims: PersistentVolumeClaim[],
  snapshotting: string[] = [],
): VirtualMachineStatus['volumeSnapshotStatuses'] {
  return (vm.spec.template.spec.volumes ?? []).map(volume => {
    const { name } = volume;
    const claimName =
      volume.persistentVolumeClaim?.claimName ?? volume.dataVolume?.name;
    if (!claimName) {
      return {
        name,
        enabled: false,
        reason: `Snapshot is not supported for this volumeSource type [${name}]`,
      };
    }
    const claim = claims.find(({ metadata }) => metadata.name === claimName);
    if (!claim) return { name, enabled: false, reason: 'PVC not found' };
    const storageClass = claim.spec.storageClassName ?? '';
    if (snapshotting.includes(storageClass)) return { name, enabled: true };
    return {
      name,
      enabled: false,
      reason:
        'No VolumeSnapshotClass: Volume snapshots are not configured for ' +
        `this StorageClass [${storageClass}] [${name}]`,
    };
  });
}
