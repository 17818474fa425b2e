import {
  SnapshotMachine,
  VirtualMachine,
  VirtualMachineSnapshot,
  VirtualMachineSnapshotContent,
  VolumeBackup,
} from '../../model';

/**
 * The finalizer by which virt-controller holds a snapshot's content.
 *
 * @internal
 */
export const contentFinalizer =
  'snapshot.kubevirt.io/vmsnapshotcontent-protection';

/**
 * Names the content of a snapshot.
 *
 * @internal
 */
export function contentName({
  metadata,
  status,
}: VirtualMachineSnapshot): string {
  return (
    status?.virtualMachineSnapshotContentName ??
    `vmsnapshot-content-${metadata.uid}`
  );
}

/** The machine that runs, and not the changes that wait for its next start. */
function machineToKeep(
  vm: VirtualMachine,
  startedFrom: VirtualMachine['spec'] | undefined,
): SnapshotMachine {
  const { metadata, spec } = vm;
  if (!startedFrom) return { metadata, spec };
  const { template, dataVolumeTemplates } = spec;
  const { domain } = startedFrom.template.spec;
  return {
    metadata,
    spec: {
      ...startedFrom,
      dataVolumeTemplates,
      template: {
        ...startedFrom.template,
        spec: {
          ...startedFrom.template.spec,
          domain: {
            ...domain,
            devices: {
              ...domain.devices,
              disks: template.spec.domain.devices.disks,
            },
          },
          volumes: template.spec.volumes,
        },
      },
    },
  };
}

/**
 * Renders what a snapshot keeps.
 *
 * @param snapshot - the snapshot
 * @param vm - its machine
 * @param kept.startedFrom - what the machine's instance was started from,
 *   where that is not what the machine is now
 * @param kept.backups - the volumes that are kept
 * @internal
 */
export function renderSnapshotContent(
  snapshot: VirtualMachineSnapshot,
  vm: VirtualMachine,
  kept: { startedFrom?: VirtualMachine['spec']; backups: VolumeBackup[] },
): VirtualMachineSnapshotContent {
  return {
    apiVersion: 'snapshot.kubevirt.io/v1beta1',
    kind: 'VirtualMachineSnapshotContent',
    metadata: {
      name: contentName(snapshot),
      namespace: snapshot.metadata.namespace,
      finalizers: [contentFinalizer],
    },
    spec: {
      virtualMachineSnapshotName: snapshot.metadata.name,
      source: { virtualMachine: machineToKeep(vm, kept.startedFrom) },
      ...(kept.backups.length > 0 && { volumeBackups: kept.backups }),
    },
  };
}
