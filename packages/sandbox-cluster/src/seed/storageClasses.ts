/**
 * The driver of the storage that can snapshot.
 *
 * @internal
 */
export const snapshottingDriver = 'block.csi.example.com';

/**
 * Storage classes, with the profiles that CDI derives from them: the default
 * one binds at once and can be shared, `replicated` can snapshot too, `local` waits for its first pod,
 * `shared` has file systems for several pods at a time, and of `archive` CDI
 * knows nothing.
 *
 * @internal
 */
export function storageClasses(): object[] {
  return [
    ...storageClass({
      name: 'standard',
      provisioner: 'rbd.csi.example.com',
      isDefault: true,
      bindingMode: 'Immediate',
      claimPropertySets: [
        { accessModes: ['ReadWriteMany'], volumeMode: 'Block' },
        { accessModes: ['ReadWriteOnce'], volumeMode: 'Block' },
        { accessModes: ['ReadWriteOnce'], volumeMode: 'Filesystem' },
      ],
    }),
    ...storageClass({
      name: 'replicated',
      provisioner: snapshottingDriver,
      isDefault: false,
      bindingMode: 'Immediate',
      claimPropertySets: [
        { accessModes: ['ReadWriteMany'], volumeMode: 'Block' },
        { accessModes: ['ReadWriteOnce'], volumeMode: 'Block' },
      ],
    }),
    {
      apiVersion: 'snapshot.storage.k8s.io/v1',
      kind: 'VolumeSnapshotClass',
      metadata: {
        name: 'replicated',
        annotations: {
          'snapshot.storage.kubernetes.io/is-default-class': 'true',
        },
      },
      driver: snapshottingDriver,
      deletionPolicy: 'Delete',
    },
    ...storageClass({
      name: 'local',
      provisioner: 'local.csi.example.com',
      isDefault: false,
      bindingMode: 'WaitForFirstConsumer',
      claimPropertySets: [
        { accessModes: ['ReadWriteOnce'], volumeMode: 'Filesystem' },
      ],
    }),
    ...storageClass({
      name: 'shared',
      provisioner: 'nfs.csi.example.com',
      isDefault: false,
      bindingMode: 'Immediate',
      claimPropertySets: [
        { accessModes: ['ReadWriteMany'], volumeMode: 'Filesystem' },
      ],
      cloneStrategy: 'copy',
    }),
    ...storageClass({
      name: 'archive',
      provisioner: 'tape.csi.example.com',
      isDefault: false,
      bindingMode: 'Immediate',
      cloneStrategy: 'copy',
    }),
  ];
}

function storageClass(options: {
  name: string;
  provisioner: string;
  isDefault: boolean;
  bindingMode: string;
  claimPropertySets?: object[];
  cloneStrategy?: 'csi-clone' | 'copy';
}): object[] {
  const { name, provisioner, isDefault, bindingMode, claimPropertySets } =
    options;
  return [
    {
      apiVersion: 'storage.k8s.io/v1',
      kind: 'StorageClass',
      metadata: {
        name,
        ...(isDefault && {
          annotations: {
            'storageclass.kubernetes.io/is-default-class': 'true',
          },
        }),
      },
      provisioner,
      reclaimPolicy: 'Delete',
      allowVolumeExpansion: true,
      volumeBindingMode: bindingMode,
    },
    {
      apiVersion: 'cdi.kubevirt.io/v1beta1',
      kind: 'StorageProfile',
      metadata: {
        name,
        labels: { app: 'containerized-data-importer', 'cdi.kubevirt.io': '' },
      },
      spec: {},
      status: {
        storageClass: name,
        provisioner,
        ...(claimPropertySets && { claimPropertySets }),
        cloneStrategy: options.cloneStrategy ?? 'csi-clone',
      },
    },
  ];
}
