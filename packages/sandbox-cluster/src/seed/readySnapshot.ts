import { randomUUID } from 'node:crypto';
import { timestamp } from '../registry/prepareMetadata';
import { snapshottingDriver } from './storageClasses';

/**
 * A snapshot of a volume, ready to be used; its claim is long gone.
 *
 * @param options.gibibytes - of the volume
 * @returns the VolumeSnapshot and its content
 *
 * @internal
 */
export function readySnapshot(options: {
  name: string;
  namespace: string;
  gibibytes: number;
  labels?: Record<string, string>;
}): object[] {
  const { name, namespace, gibibytes, labels } = options;
  const uid = randomUUID();
  const contentName = `snapcontent-${uid}`;
  const now = new Date();
  const apiVersion = 'snapshot.storage.k8s.io/v1';
  return [
    {
      apiVersion,
      kind: 'VolumeSnapshot',
      metadata: { name, namespace, uid, labels },
      spec: {
        source: { volumeSnapshotContentName: contentName },
        volumeSnapshotClassName: 'replicated',
      },
      status: {
        boundVolumeSnapshotContentName: contentName,
        creationTime: timestamp(),
        readyToUse: true,
        restoreSize: `${gibibytes}Gi`,
      },
    },
    {
      apiVersion,
      kind: 'VolumeSnapshotContent',
      metadata: { name: contentName },
      spec: {
        deletionPolicy: 'Delete',
        driver: snapshottingDriver,
        source: { snapshotHandle: uid },
        sourceVolumeMode: 'Block',
        volumeSnapshotClassName: 'replicated',
        volumeSnapshotRef: {
          apiVersion,
          kind: 'VolumeSnapshot',
          name,
          namespace,
          uid,
        },
      },
      status: {
        // As the driver gives it, in nanoseconds since 1970.
        creationTime: now.getTime() * 1e6,
        readyToUse: true,
        restoreSize: gibibytes * 1024 ** 3,
        snapshotHandle: uid,
      },
    },
  ];
}
