import { randomUUID } from 'node:crypto';

/**
 * A claim that has its volume.
 *
 * @param options.size - such as `10Gi`
 * @returns the claim and its PersistentVolume
 *
 * @internal
 */
export function boundClaim(options: {
  name: string;
  namespace: string;
  size: string;
  storageClassName: string;
  accessMode: string;
  volumeMode: 'Block' | 'Filesystem';
  labels?: Record<string, string>;
}): object[] {
  const { name, namespace, size, storageClassName } = options;
  const uid = randomUUID();
  const volumeName = `pvc-${uid}`;
  const spec = {
    accessModes: [options.accessMode],
    storageClassName,
    volumeMode: options.volumeMode,
  };
  return [
    {
      apiVersion: 'v1',
      kind: 'PersistentVolumeClaim',
      metadata: {
        name,
        namespace,
        uid,
        labels: options.labels,
        annotations: {
          'pv.kubernetes.io/bind-completed': 'yes',
          'pv.kubernetes.io/bound-by-controller': 'yes',
        },
        finalizers: ['kubernetes.io/pvc-protection'],
      },
      spec: { ...spec, resources: { requests: { storage: size } }, volumeName },
      status: {
        phase: 'Bound',
        accessModes: spec.accessModes,
        capacity: { storage: size },
      },
    },
    {
      apiVersion: 'v1',
      kind: 'PersistentVolume',
      metadata: { name: volumeName },
      spec: {
        ...spec,
        capacity: { storage: size },
        claimRef: {
          apiVersion: 'v1',
          kind: 'PersistentVolumeClaim',
          name,
          namespace,
          uid,
        },
        csi: { driver: 'rbd.csi.example.com', volumeHandle: uid },
        persistentVolumeReclaimPolicy: 'Delete',
      },
      status: { phase: 'Bound' },
    },
  ];
}
