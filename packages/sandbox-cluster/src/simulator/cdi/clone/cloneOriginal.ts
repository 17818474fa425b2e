import {
  PersistentVolumeClaim,
  Quantity,
  VolumeSnapshot,
  VolumeSnapshotContent,
} from '../../model';

const selectedNode = 'volume.kubernetes.io/selected-node';

/**
 * What is copied, as far as the copy depends on it.
 *
 * @internal
 */
export interface CloneOriginal {
  /** How large a copy is that does not say it. */
  size?: Quantity;
  /** How large a copy has to be. */
  atLeast?: Quantity;
  volumeMode?: string;
  /** The node that its volume is bound to. */
  node?: string;
  /** Of the storage that has the snapshot. */
  driver?: string;
}

/**
 * A claim as an original.
 *
 * @internal
 */
export function claimAsOriginal({
  metadata,
  spec,
  status,
}: PersistentVolumeClaim): CloneOriginal {
  const requested = spec.resources?.requests?.storage;
  return {
    size: status?.capacity?.storage ?? requested,
    atLeast: requested,
    volumeMode: spec.volumeMode,
    node: metadata.annotations?.[selectedNode],
  };
}

/**
 * A snapshot as an original.
 *
 * @param content - what the storage keeps of it
 * @internal
 */
export function snapshotAsOriginal(
  { status }: VolumeSnapshot,
  content: VolumeSnapshotContent | undefined,
): CloneOriginal {
  return {
    size: status?.restoreSize,
    atLeast: status?.restoreSize,
    volumeMode: content?.spec.sourceVolumeMode,
    driver: content?.spec.driver,
  };
}
