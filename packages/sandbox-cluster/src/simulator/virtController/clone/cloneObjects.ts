import {
  controllerReference,
  SnapshotMachine,
  VirtualMachineClone,
  VirtualMachineRestore,
  VirtualMachineSnapshot,
} from '../../model';
import { clonePatches } from './clonePatches';

const apiVersion = 'snapshot.kubevirt.io/v1beta1';

function metadata(clone: VirtualMachineClone, what: 'snapshot' | 'restore') {
  return {
    name: `tmp-${what}-${clone.metadata.uid}`,
    namespace: clone.metadata.namespace,
    ownerReferences: [controllerReference(clone)],
  };
}

/**
 * Renders the snapshot of a clone's source (KubeVirt v1.9.0
 * pkg/virt-controller/watch/clone/util.go, generateSnapshot).
 *
 * @internal
 */
export function snapshotFor(
  clone: VirtualMachineClone,
): VirtualMachineSnapshot {
  const { kind, name } = clone.spec.source;
  return {
    apiVersion,
    kind: 'VirtualMachineSnapshot',
    metadata: metadata(clone, 'snapshot'),
    spec: { source: { apiGroup: 'kubevirt.io', kind, name } },
  };
}

/**
 * Renders the restore by which a clone's target is made (KubeVirt v1.9.0
 * pkg/virt-controller/watch/clone/util.go, generateRestore).
 *
 * @internal
 */
export function restoreFor(
  clone: VirtualMachineClone,
  snapshot: VirtualMachineSnapshot,
  machine: SnapshotMachine,
): VirtualMachineRestore {
  const { target } = clone.spec;
  return {
    apiVersion,
    kind: 'VirtualMachineRestore',
    metadata: metadata(clone, 'restore'),
    spec: {
      target: {
        apiGroup: target?.apiGroup ?? 'kubevirt.io',
        kind: target?.kind ?? 'VirtualMachine',
        name: target?.name ?? `clone-${clone.spec.source.name}`,
      },
      virtualMachineSnapshotName: snapshot.metadata.name,
      patches: clonePatches(machine, clone.spec),
    },
  };
}
