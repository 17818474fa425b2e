import {
  controllerReference,
  parseQuantity,
  PersistentVolumeClaim,
  VirtualMachine,
  VirtualMachineRestore,
  VirtualMachineSnapshotContent,
  VolumeBackup,
  VolumeRestore,
  VolumeSnapshot,
} from '../../model';

const notKept = [
  'pv.kubernetes.io',
  'volume.beta.kubernetes.io',
  'cdi.kubevirt.io',
  'volume.kubernetes.io',
  'k8s.io/CloneRequest',
  'k8s.io/CloneOf',
];

const populatedFor = 'cdi.kubevirt.io/storage.populatedFor';

/**
 * Renders the claim that a volume is restored into (KubeVirt v1.9.0
 * pkg/storage/snapshot/restore.go, CreateRestorePVCDef).
 *
 * @param restore - which asks for it
 * @param volume - which one it is
 * @param kept.backup - what the snapshot has of the volume
 * @param kept.content - of the snapshot
 * @param kept.snapshot - of the volume
 * @param owner - the machine, unless a DataVolume will own the claim
 * @internal
 */
export function renderRestoredClaim(
  restore: VirtualMachineRestore,
  volume: VolumeRestore,
  kept: {
    backup: VolumeBackup;
    content: VirtualMachineSnapshotContent;
    snapshot: VolumeSnapshot | undefined;
  },
  owner: VirtualMachine | undefined,
): PersistentVolumeClaim {
  const { metadata, spec } = kept.backup.persistentVolumeClaim;
  const annotations = Object.entries(metadata.annotations ?? {}).filter(
    ([key]) => !notKept.some(prefix => key.startsWith(prefix)),
  );
  const requests = spec.resources?.requests;
  const { restoreSize = requests?.storage } = kept.snapshot?.status ?? {};
  const grown = parseQuantity(restoreSize) > parseQuantity(requests?.storage);
  const source = kept.content.spec.source.virtualMachine?.metadata;
  const { dataVolumeName, volumeSnapshotName } = volume;
  return {
    apiVersion: 'v1',
    kind: 'PersistentVolumeClaim',
    metadata: {
      name: volume.persistentVolumeClaim,
      namespace: restore.metadata.namespace,
      labels: {
        ...metadata.labels,
        'restore.kubevirt.io/source-vm-name': source?.name ?? '',
        'restore.kubevirt.io/source-vm-namespace': source?.namespace ?? '',
      },
      annotations: {
        ...Object.fromEntries(annotations),
        'restore.kubevirt.io/name': restore.metadata.name,
        ...(dataVolumeName && { [populatedFor]: dataVolumeName }),
      },
      ...(owner &&
        !dataVolumeName && { ownerReferences: [controllerReference(owner)] }),
    },
    spec: {
      accessModes: spec.accessModes,
      storageClassName: spec.storageClassName,
      volumeMode: spec.volumeMode,
      resources: {
        requests: {
          ...requests,
          ...(grown && restoreSize && { storage: restoreSize }),
        },
      },
      dataSource: {
        apiGroup: 'snapshot.storage.k8s.io',
        kind: 'VolumeSnapshot',
        name: volumeSnapshotName,
      },
    },
  };
}
