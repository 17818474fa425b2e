import {
  SnapshotMachine,
  VirtualMachineRestore,
  VirtualMachineSnapshot,
  VirtualMachineSnapshotContent,
} from '../../model';

/**
 * Finds what a restore is from (KubeVirt v1.9.0
 * pkg/storage/snapshot/restore.go, getVMSnapshot and getSnapshotContent).
 *
 * @param restore - the restore
 * @param find - finds snapshots and contents by `namespace/name`
 * @throws Error in KubeVirt's words where it cannot be used
 * @internal
 */
export function snapshotToRestore(
  restore: VirtualMachineRestore,
  find: {
    snapshot: (key: string) => VirtualMachineSnapshot | undefined;
    content: (key: string) => VirtualMachineSnapshotContent | undefined;
  },
): {
  snapshot: VirtualMachineSnapshot;
  content: VirtualMachineSnapshotContent;
  machine: SnapshotMachine;
} {
  const { namespace } = restore.metadata;
  const key = `${namespace}/${restore.spec.virtualMachineSnapshotName}`;
  const snapshot = find.snapshot(key);
  if (!snapshot) throw new Error(`VMSnapshot ${key} does not exist`);
  if (snapshot.status?.phase === 'Failed') {
    throw new Error(`VMSnapshot ${key} failed and is invalid to use`);
  }
  if (!snapshot.status?.readyToUse) {
    throw new Error(`VMSnapshot ${key} not ready`);
  }
  const { virtualMachineSnapshotContentName: name } = snapshot.status;
  if (!name) throw new Error(`no snapshot content name in ${key}`);
  const content = find.content(`${namespace}/${name}`);
  if (!content) {
    throw new Error(`VMSnapshotContent ${namespace}/${name} does not exist`);
  }
  if (!content.status?.readyToUse) {
    throw new Error(`VMSnapshotContent ${namespace}/${name} not ready`);
  }
  const { virtualMachine } = content.spec.source;
  if (!virtualMachine) throw new Error('unexpected snapshot source');
  return { snapshot, content, machine: virtualMachine };
}
