import {
  ClusterObjects,
  VirtualMachineIdentity,
  VirtualMachineTarget,
} from 'backstage-plugin-kubevirt-common';

/**
 * Which of its objects is the machine itself: an instance may stand for
 * itself, without a VirtualMachine.
 *
 * @internal
 */
export function targetOf(
  { namespace, name }: VirtualMachineIdentity,
  { virtualMachines = [] }: ClusterObjects,
): VirtualMachineTarget {
  const hasVirtualMachine = virtualMachines.some(
    ({ metadata }) =>
      metadata?.name === name && metadata.namespace === namespace,
  );
  const kind = hasVirtualMachine ? 'VirtualMachine' : 'VirtualMachineInstance';
  return { kind, namespace, name };
}
