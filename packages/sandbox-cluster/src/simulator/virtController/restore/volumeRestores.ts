import {
  VirtualMachineRestore,
  VirtualMachineSnapshotContent,
  VolumeRestore,
} from '../../model';

/**
 * Names the claims that a snapshot's volumes are restored into, and the
 * DataVolumes of those that a template describes (KubeVirt v1.9.0
 * pkg/storage/snapshot/restore.go, reconcileVolumeRestores).
 *
 * @param content - what the snapshot has
 * @internal
 */
export function volumeRestores(
  { metadata }: VirtualMachineRestore,
  { spec }: VirtualMachineSnapshotContent,
): VolumeRestore[] {
  const machine = spec.source.virtualMachine?.spec;
  const templates = machine?.dataVolumeTemplates ?? [];
  return (spec.volumeBackups ?? []).map(
    ({ volumeName, volumeSnapshotName }) => {
      const name = `restore-${metadata.uid}-${volumeName}`;
      const volume = machine?.template.spec.volumes?.find(
        one => one.name === volumeName,
      );
      const isTemplated = templates.some(
        one => one.metadata.name === volume?.dataVolume?.name,
      );
      return {
        volumeName,
        persistentVolumeClaim: name,
        volumeSnapshotName,
        ...(isTemplated && { dataVolumeName: name }),
      };
    },
  );
}
