import { StorageClass, VolumeSnapshotClass } from '../../model';

/**
 * By which class the volumes of each storage are snapshotted (KubeVirt v1.9.0
 * pkg/storage/snapshot/snapshot.go, getVolumeSnapshotClassName).
 *
 * @returns the VolumeSnapshotClass by the name of the StorageClass; those that
 *   cannot snapshot are not in it
 * @internal
 */
export function snapshotClasses(
  storageClasses: StorageClass[],
  all: VolumeSnapshotClass[],
): Map<string, string> {
  const isDefault = ({ metadata }: VolumeSnapshotClass) =>
    metadata.annotations?.[
      'snapshot.storage.kubernetes.io/is-default-class'
    ] === 'true';
  return new Map(
    storageClasses.flatMap(({ metadata, provisioner }) => {
      const fitting = all.filter(({ driver }) => driver === provisioner);
      const chosen = fitting.find(isDefault) ?? fitting[0];
      return chosen ? [[metadata.name, chosen.metadata.name] as const] : [];
    }),
  );
}
