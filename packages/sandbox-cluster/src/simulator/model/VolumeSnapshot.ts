import { KubeObject } from './KubeObject';

/**
 * Why a snapshot could not be taken.
 *
 * @internal
 */
export interface VolumeSnapshotError {
  message?: string;
  time?: string;
}

/**
 * A `snapshot.storage.k8s.io/v1` VolumeSnapshot: the content of a claim as it
 * was, or content that was there already.
 *
 * @internal
 */
export interface VolumeSnapshot extends KubeObject {
  spec: {
    source: {
      persistentVolumeClaimName?: string;
      volumeSnapshotContentName?: string;
    };
    volumeSnapshotClassName?: string;
  };
  status?: {
    boundVolumeSnapshotContentName?: string;
    creationTime?: string;
    readyToUse?: boolean;
    restoreSize?: string;
    error?: VolumeSnapshotError;
  };
}

/**
 * A `snapshot.storage.k8s.io/v1` VolumeSnapshotContent: what the storage
 * keeps.
 *
 * @internal
 */
export interface VolumeSnapshotContent extends KubeObject {
  spec: {
    deletionPolicy: 'Delete' | 'Retain';
    driver: string;
    source: { volumeHandle?: string; snapshotHandle?: string };
    sourceVolumeMode?: string;
    volumeSnapshotClassName?: string;
    volumeSnapshotRef: {
      apiVersion?: string;
      kind?: string;
      name: string;
      namespace: string;
      uid?: string;
      resourceVersion?: string;
    };
  };
  status?: {
    /** In nanoseconds since 1970. */
    creationTime?: number;
    readyToUse?: boolean;
    /** In bytes. */
    restoreSize?: number;
    snapshotHandle?: string;
  };
}

/**
 * A `snapshot.storage.k8s.io/v1` VolumeSnapshotClass: how a storage's driver
 * makes snapshots.
 *
 * @internal
 */
export interface VolumeSnapshotClass extends KubeObject {
  driver: string;
  deletionPolicy: 'Delete' | 'Retain';
}
