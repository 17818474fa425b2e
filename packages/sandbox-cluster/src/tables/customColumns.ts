import { Column, customColumn } from './Column';

const age = customColumn('Age', 'date', '.metadata.creationTimestamp');
const phase = customColumn('Phase', 'string', '.status.phase');
const condition = (type: string) => `.status.conditions[?(@.type=='${type}')]`;
const ready = customColumn('Ready', 'string', `${condition('Ready')}.status`);

/**
 * The printer columns of the custom resources of KubeVirt, CDI and the CSI
 * snapshot controller, by resource.
 *
 * Source: KubeVirt v1.9.0 pkg/virt-operator/resource/generate/components/
 * crds.go; CDI v1.66.0 pkg/apis/core/v1beta1/types.go; external-snapshotter v8
 * client/config/crd.
 *
 * @internal
 */
export const customColumns: Record<string, readonly Column[]> = {
  'virtualmachines.kubevirt.io': [
    age,
    customColumn('Status', 'string', '.status.printableStatus'),
    ready,
  ],
  'virtualmachineinstances.kubevirt.io': [
    age,
    phase,
    customColumn('IP', 'string', '.status.interfaces[0].ipAddress'),
    customColumn('NodeName', 'string', '.status.nodeName'),
    ready,
    customColumn(
      'Live-Migratable',
      'string',
      `${condition('LiveMigratable')}.status`,
      1,
    ),
    customColumn('Paused', 'string', `${condition('Paused')}.status`, 1),
  ],
  'virtualmachineinstancemigrations.kubevirt.io': [
    phase,
    customColumn('VMI', 'string', '.spec.vmiName'),
  ],
  'kubevirts.kubevirt.io': [age, phase],
  'virtualmachineinstancereplicasets.kubevirt.io': [
    customColumn('Desired', 'integer', '.spec.replicas'),
    customColumn('Current', 'integer', '.status.replicas'),
    customColumn('Ready', 'integer', '.status.readyReplicas'),
    age,
  ],
  'virtualmachinesnapshots.snapshot.kubevirt.io': [
    customColumn('SourceKind', 'string', '.spec.source.kind'),
    customColumn('SourceName', 'string', '.spec.source.name'),
    phase,
    customColumn('ReadyToUse', 'string', '.status.readyToUse'),
    customColumn('CreationTime', 'date', '.status.creationTime'),
    customColumn('Error', 'string', '.status.error.message'),
  ],
  'virtualmachinesnapshotcontents.snapshot.kubevirt.io': [
    customColumn('ReadyToUse', 'string', '.status.readyToUse'),
    customColumn('CreationTime', 'date', '.status.creationTime'),
    customColumn('Error', 'string', '.status.error.message'),
  ],
  'virtualmachinerestores.snapshot.kubevirt.io': [
    customColumn('TargetKind', 'string', '.spec.target.kind'),
    customColumn('TargetName', 'string', '.spec.target.name'),
    customColumn('Complete', 'string', '.status.complete'),
    customColumn('RestoreTime', 'date', '.status.restoreTime'),
    customColumn('Error', 'string', '.status.error.message'),
  ],
  'virtualmachineclones.clone.kubevirt.io': [
    phase,
    customColumn('SourceVirtualMachine', 'string', '.spec.source.name'),
    customColumn('TargetVirtualMachine', 'string', '.spec.target.name'),
  ],
  'virtualmachineexports.export.kubevirt.io': [
    customColumn('SourceKind', 'string', '.spec.source.kind'),
    customColumn('SourceName', 'string', '.spec.source.name'),
    phase,
  ],
  'virtualmachinepools.pool.kubevirt.io': [
    customColumn('Desired', 'integer', '.spec.replicas'),
    customColumn('Current', 'integer', '.status.replicas'),
    customColumn('Ready', 'integer', '.status.readyReplicas'),
    age,
  ],
  'datavolumes.cdi.kubevirt.io': [
    phase,
    customColumn('Progress', 'string', '.status.progress'),
    customColumn('Restarts', 'integer', '.status.restartCount'),
    age,
  ],
  'dataimportcrons.cdi.kubevirt.io': [
    customColumn('Format', 'string', '.status.sourceFormat'),
  ],
  'cdis.cdi.kubevirt.io': [age, phase],
  'volumesnapshots.snapshot.storage.k8s.io': [
    customColumn('ReadyToUse', 'boolean', '.status.readyToUse'),
    customColumn(
      'SourcePVC',
      'string',
      '.spec.source.persistentVolumeClaimName',
    ),
    customColumn(
      'SourceSnapshotContent',
      'string',
      '.spec.source.volumeSnapshotContentName',
    ),
    customColumn('RestoreSize', 'string', '.status.restoreSize'),
    customColumn('SnapshotClass', 'string', '.spec.volumeSnapshotClassName'),
    customColumn(
      'SnapshotContent',
      'string',
      '.status.boundVolumeSnapshotContentName',
    ),
    customColumn('CreationTime', 'date', '.status.creationTime'),
    age,
  ],
  'volumesnapshotclasses.snapshot.storage.k8s.io': [
    customColumn('Driver', 'string', '.driver'),
    customColumn('DeletionPolicy', 'string', '.deletionPolicy'),
    age,
  ],
  'volumesnapshotcontents.snapshot.storage.k8s.io': [
    customColumn('ReadyToUse', 'boolean', '.status.readyToUse'),
    customColumn('RestoreSize', 'integer', '.status.restoreSize'),
    customColumn('DeletionPolicy', 'string', '.spec.deletionPolicy'),
    customColumn('Driver', 'string', '.spec.driver'),
    customColumn(
      'VolumeSnapshotClass',
      'string',
      '.spec.volumeSnapshotClassName',
    ),
    customColumn('VolumeSnapshot', 'string', '.spec.volumeSnapshotRef.name'),
    customColumn(
      'VolumeSnapshotNamespace',
      'string',
      '.spec.volumeSnapshotRef.namespace',
    ),
    age,
  ],
};
