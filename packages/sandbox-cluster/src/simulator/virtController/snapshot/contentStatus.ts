import {
  rfc3339,
  VirtualMachineSnapshotContent,
  VolumeSnapshot,
} from '../../model';

/**
 * What virt-controller says of a snapshot's content: it is ready once all its
 * volumes are (KubeVirt v1.9.0 pkg/storage/snapshot/snapshot.go,
 * updateVMSnapshotContent).
 *
 * @param content - not complete yet
 * @param snapshots - of its volumes, as far as they are there
 * @internal
 */
export function contentStatus(
  { spec, status }: VirtualMachineSnapshotContent,
  snapshots: VolumeSnapshot[],
  now: Date,
): NonNullable<VirtualMachineSnapshotContent['status']> {
  const { volumeBackups = [] } = spec;
  const ready = snapshots.filter(one => one.status?.readyToUse);
  const readyToUse = ready.length === volumeBackups.length;
  const failed = snapshots.find(one => one.status?.error);
  return {
    ...status,
    readyToUse,
    ...(readyToUse && { creationTime: rfc3339(now) }),
    error: failed && {
      message: `VolumeSnapshot (${failed.metadata.name}) error: ${failed.status?.error?.message}`,
      time: failed.status?.error?.time,
    },
    ...(snapshots.length > 0 && {
      volumeSnapshotStatus: snapshots.map(one => ({
        volumeSnapshotName: one.metadata.name,
        creationTime: one.status?.creationTime,
        readyToUse: one.status?.readyToUse,
        error: one.status?.error,
      })),
    }),
  };
}
