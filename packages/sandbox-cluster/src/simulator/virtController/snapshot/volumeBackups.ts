import {
  PersistentVolumeClaim,
  VirtualMachineSnapshot,
  VirtualMachineSnapshotContent,
  VolumeBackup,
  VolumeSnapshot,
  controllerReference,
  Volume,
} from '../../model';

/**
 * Which volumes of a machine are kept with it: those on storage that can
 * snapshot (KubeVirt v1.9.0 pkg/storage/snapshot/snapshot.go, createContent).
 *
 * @param snapshot - the machine's
 * @param volumes - of the machine
 * @param claim - finds a claim of its namespace
 * @param canSnapshot - whether a StorageClass can
 * @internal
 */
export function volumeBackups(
  snapshot: VirtualMachineSnapshot,
  volumes: Volume[],
  claim: (name: string) => PersistentVolumeClaim | undefined,
  canSnapshot: (storageClass: string) => boolean,
): VolumeBackup[] {
  return volumes.flatMap(volume => {
    const found = claim(
      volume.persistentVolumeClaim?.claimName ?? volume.dataVolume?.name ?? '',
    );
    if (!found || !canSnapshot(found.spec.storageClassName ?? '')) return [];
    const { metadata, spec } = found;
    const { name } = volume;
    return [
      {
        volumeName: name,
        persistentVolumeClaim: { metadata, spec },
        volumeSnapshotName: `vmsnapshot-${snapshot.metadata.uid}-volume-${name}`,
      },
    ];
  });
}

/**
 * Renders the snapshot of one volume.
 *
 * @param content - it belongs to
 * @param backup - the volume
 * @param className - of the storage's snapshots
 * @internal
 */
export function renderVolumeSnapshot(
  content: VirtualMachineSnapshotContent,
  { volumeSnapshotName: name, persistentVolumeClaim }: VolumeBackup,
  className: string | undefined,
): VolumeSnapshot {
  const { metadata } = content.spec.source.virtualMachine ?? {};
  return {
    apiVersion: 'snapshot.storage.k8s.io/v1',
    kind: 'VolumeSnapshot',
    metadata: {
      name,
      namespace: content.metadata.namespace,
      labels: {
        'snapshot.kubevirt.io/source-vm-name': metadata?.name ?? '',
        'snapshot.kubevirt.io/source-vm-namespace': metadata?.namespace ?? '',
      },
      ownerReferences: [controllerReference(content)],
    },
    spec: {
      source: {
        persistentVolumeClaimName: persistentVolumeClaim.metadata.name,
      },
      volumeSnapshotClassName: className,
    },
  };
}
