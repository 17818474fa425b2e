import { defineResources } from './defineResources';

const all = ['all'];

/**
 * What virt-operator 1.9 installs, in the order in which the API server lists
 * it. A VirtualMachineInstance has no status subresource.
 *
 * @internal
 */
export const kubevirtResources = [
  ...defineResources({
    group: 'export.kubevirt.io',
    version: 'v1',
    otherVersions: ['v1beta1'],
    custom: true,
    rows: [
      {
        kind: 'VirtualMachineExport',
        shortNames: ['vmexport', 'vmexports'],
        categories: all,
        subresources: ['status'],
      },
    ],
  }),
  ...defineResources({
    group: 'kubevirt.io',
    version: 'v1',
    otherVersions: ['v1alpha3'],
    custom: true,
    rows: [
      {
        kind: 'VirtualMachineInstancePreset',
        shortNames: ['vmipreset', 'vmipresets'],
        hashedVersion: 'v1alpha3',
        categories: all,
      },
      {
        kind: 'VirtualMachineInstanceMigration',
        shortNames: ['vmim', 'vmims'],
        categories: all,
        subresources: ['status'],
      },
      {
        kind: 'VirtualMachineInstance',
        shortNames: ['vmi', 'vmis'],
        categories: all,
      },
      {
        kind: 'KubeVirt',
        shortNames: ['kv', 'kvs'],
        categories: all,
        subresources: ['status'],
      },
      {
        kind: 'VirtualMachine',
        shortNames: ['vm', 'vms'],
        categories: all,
        subresources: ['status'],
      },
      {
        kind: 'VirtualMachineInstanceReplicaSet',
        shortNames: ['vmirs', 'vmirss'],
        categories: all,
        subresources: ['status', 'scale'],
      },
    ],
  }),
  ...defineResources({
    group: 'backup.kubevirt.io',
    version: 'v1alpha1',
    custom: true,
    rows: [
      {
        kind: 'VirtualMachineBackup',
        shortNames: ['vmbackup', 'vmbackups'],
        categories: all,
        subresources: ['status'],
      },
      {
        kind: 'VirtualMachineBackupTracker',
        shortNames: ['vmbackuptracker', 'vmbackuptrackers'],
        categories: all,
        subresources: ['status'],
      },
    ],
  }),
  ...defineResources({
    group: 'clone.kubevirt.io',
    version: 'v1beta1',
    otherVersions: ['v1alpha1'],
    custom: true,
    rows: [
      {
        kind: 'VirtualMachineClone',
        shortNames: ['vmclone', 'vmclones'],
        categories: all,
        subresources: ['status'],
      },
    ],
  }),
  ...defineResources({
    group: 'migrations.kubevirt.io',
    version: 'v1alpha1',
    custom: true,
    rows: [
      {
        kind: 'MigrationPolicy',
        plural: 'migrationpolicies',
        namespaced: false,
        categories: all,
      },
    ],
  }),
  ...defineResources({
    group: 'plugin.kubevirt.io',
    version: 'v1alpha1',
    custom: true,
    rows: [{ kind: 'Plugin', namespaced: false }],
  }),
  ...defineResources({
    group: 'pool.kubevirt.io',
    version: 'v1beta1',
    otherVersions: ['v1alpha1'],
    custom: true,
    rows: [
      {
        kind: 'VirtualMachinePool',
        shortNames: ['vmpool', 'vmpools'],
        categories: all,
        subresources: ['status', 'scale'],
      },
    ],
  }),
  ...defineResources({
    group: 'snapshot.kubevirt.io',
    version: 'v1beta1',
    otherVersions: ['v1alpha1'],
    custom: true,
    rows: [
      {
        kind: 'VirtualMachineSnapshot',
        shortNames: ['vmsnapshot', 'vmsnapshots'],
        categories: all,
        subresources: ['status'],
      },
      {
        kind: 'VirtualMachineSnapshotContent',
        shortNames: ['vmsnapshotcontent', 'vmsnapshotcontents'],
        categories: all,
        subresources: ['status'],
      },
      {
        kind: 'VirtualMachineRestore',
        shortNames: ['vmrestore', 'vmrestores'],
        categories: all,
        subresources: ['status'],
      },
    ],
  }),
  ...defineResources({
    group: 'instancetype.kubevirt.io',
    version: 'v1beta1',
    custom: true,
    rows: [
      {
        kind: 'VirtualMachineInstancetype',
        shortNames: ['vminstancetype', 'vminstancetypes', 'vmf', 'vmfs'],
        categories: all,
      },
      {
        kind: 'VirtualMachineClusterInstancetype',
        namespaced: false,
        shortNames: [
          'vmclusterinstancetype',
          'vmclusterinstancetypes',
          'vmcf',
          'vmcfs',
        ],
        categories: all,
      },
      {
        kind: 'VirtualMachinePreference',
        shortNames: ['vmpref', 'vmprefs', 'vmp', 'vmps'],
        categories: all,
      },
      {
        kind: 'VirtualMachineClusterPreference',
        namespaced: false,
        shortNames: ['vmcp', 'vmcps'],
        categories: all,
      },
    ],
  }),
];
