import {
  parseQuantity,
  PersistentVolumeClaim,
  VolumeSnapshot,
  VolumeSnapshotClass,
  VolumeSnapshotContent,
} from '../../model';

/**
 * The finalizer by which content outlives its snapshot until it is let go.
 *
 * @internal
 */
export const volumeSnapshotContentFinalizer =
  'snapshot.storage.kubernetes.io/volumesnapshotcontent-bound-protection';

/**
 * Names the content of a snapshot.
 *
 * @internal
 */
export function volumeSnapshotContentName({
  metadata,
  spec,
}: VolumeSnapshot): string {
  return spec.source.volumeSnapshotContentName ?? `snapcontent-${metadata.uid}`;
}

/**
 * Renders what the storage keeps of a claim (external-snapshotter v8
 * pkg/common-controller/snapshot_controller.go).
 *
 * @param snapshot - says what is kept
 * @param claim - whose content it is, bound
 * @param by - the class of the storage
 * @internal
 */
export function renderVolumeSnapshotContent(
  snapshot: VolumeSnapshot,
  claim: PersistentVolumeClaim,
  by: VolumeSnapshotClass,
): VolumeSnapshotContent {
  const { name, namespace = '', uid, resourceVersion } = snapshot.metadata;
  const { apiVersion, kind } = snapshot;
  return {
    apiVersion,
    kind: 'VolumeSnapshotContent',
    metadata: {
      name: volumeSnapshotContentName(snapshot),
      finalizers: [volumeSnapshotContentFinalizer],
    },
    spec: {
      deletionPolicy: by.deletionPolicy,
      driver: by.driver,
      source: { volumeHandle: claim.spec.volumeName },
      sourceVolumeMode: claim.spec.volumeMode ?? 'Filesystem',
      volumeSnapshotClassName: by.metadata.name,
      volumeSnapshotRef: {
        apiVersion,
        kind,
        name,
        namespace,
        uid,
        resourceVersion,
      },
    },
  };
}

/**
 * What the storage's driver says of content that it has stored.
 *
 * @param claim - whose content it is, bound
 * @internal
 */
export function storedContent(
  claim: PersistentVolumeClaim | undefined,
  handle: string,
  now: Date,
): NonNullable<VolumeSnapshotContent['status']> {
  return {
    creationTime: now.getTime() * 1e6,
    readyToUse: true,
    restoreSize: parseQuantity(claim?.status?.capacity?.storage),
    snapshotHandle: handle,
  };
}
