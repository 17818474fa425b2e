import {
  PersistentVolumeClaim,
  StorageClass,
  VolumeSnapshot,
  VolumeSnapshotClass,
} from '../../model';

/**
 * What happens next to a snapshot that has no content.
 *
 * @internal
 */
export type VolumeSnapshotStep =
  | {
      do: 'take';
      claim: PersistentVolumeClaim;
      by: VolumeSnapshotClass;
    }
  | { do: 'useDefault'; className: string }
  | { do: 'complain'; reason: string; message: string };

const isDefault = 'snapshot.storage.kubernetes.io/is-default-class';

const failed = (reason: string, what: string, error: string) =>
  ({
    do: 'complain',
    reason,
    message: `Failed to ${what} with error ${error}`,
  } as const);

const failedContent = (error: string) =>
  failed('SnapshotContentCreationFailed', 'create snapshot content', error);

/**
 * Decides what the snapshot controller does, in its words
 * (external-snapshotter v8 pkg/common-controller/snapshot_controller.go).
 *
 * @param snapshot - without content
 * @param found - the claim that it names, if there is one; all classes
 * @internal
 */
export function volumeSnapshotStep(
  snapshot: VolumeSnapshot,
  found: {
    claim: PersistentVolumeClaim | undefined;
    storageClasses: StorageClass[];
    snapshotClasses: VolumeSnapshotClass[];
  },
): VolumeSnapshotStep {
  const { source, volumeSnapshotClassName } = snapshot.spec;
  const { claim, storageClasses, snapshotClasses } = found;
  if (source.volumeSnapshotContentName) {
    return {
      do: 'complain',
      reason: 'SnapshotContentMissing',
      message: 'VolumeSnapshotContent is missing',
    };
  }
  const name = source.persistentVolumeClaimName ?? '';
  const retrieve = `failed to retrieve PVC ${name} from the lister: "persistentvolumeclaim \\"${name}\\" not found"`;
  if (!volumeSnapshotClassName) {
    const driver = storageClasses.find(
      ({ metadata }) => metadata.name === claim?.spec.storageClassName,
    )?.provisioner;
    const preferred = snapshotClasses.find(
      one =>
        one.driver === driver &&
        one.metadata.annotations?.[isDefault] === 'true',
    );
    return preferred
      ? { do: 'useDefault', className: preferred.metadata.name }
      : failed(
          'SetDefaultSnapshotClassFailed',
          'set default snapshot class',
          claim ? 'cannot find default snapshot class' : retrieve,
        );
  }
  const by = snapshotClasses.find(
    ({ metadata }) => metadata.name === volumeSnapshotClassName,
  );
  if (!by) {
    return failed(
      'GetSnapshotClassFailed',
      'get snapshot class',
      `volumesnapshotclass.snapshot.storage.k8s.io "${volumeSnapshotClassName}" not found`,
    );
  }
  if (!claim) return failedContent(retrieve);
  return claim.status?.phase === 'Bound'
    ? { do: 'take', claim, by }
    : failedContent(
        `the PVC ${name} is not yet bound to a PV, will not attempt to take a snapshot`,
      );
}
