import { SnapshotMachine, Volume, VolumeRestore } from '../../model';

type Spec = SnapshotMachine['spec'];

function restoredVolume(
  volume: Volume,
  restored: VolumeRestore | undefined,
): Volume {
  if (!restored) return volume;
  const { dataVolumeName, persistentVolumeClaim: claimName } = restored;
  return dataVolumeName
    ? { ...volume, dataVolume: { ...volume.dataVolume, name: dataVolumeName } }
    : {
        name: volume.name,
        persistentVolumeClaim: { ...volume.persistentVolumeClaim, claimName },
      };
}

/**
 * Lets a machine use the volumes that were restored, in the place of those
 * that the snapshot was taken of (KubeVirt v1.9.0
 * pkg/storage/snapshot/restore.go, generateRestoredVMSpec).
 *
 * @param spec - of the machine in the snapshot
 * @internal
 */
export function restoredVolumes(spec: Spec, restores: VolumeRestore[]): Spec {
  const { template, dataVolumeTemplates } = spec;
  const { volumes = [] } = template.spec;
  const of = (name: string) => restores.find(one => one.volumeName === name);
  return {
    ...spec,
    ...(dataVolumeTemplates && {
      dataVolumeTemplates: dataVolumeTemplates.map(one => {
        const volume = volumes.find(
          ({ dataVolume }) => dataVolume?.name === one.metadata.name,
        );
        const name = of(volume?.name ?? '')?.dataVolumeName;
        return name ? { ...one, metadata: { ...one.metadata, name } } : one;
      }),
    }),
    template: {
      ...template,
      spec: {
        ...template.spec,
        volumes: volumes.map(one => restoredVolume(one, of(one.name))),
      },
    },
  };
}
