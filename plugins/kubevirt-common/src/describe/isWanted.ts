import { VirtualMachineContext } from './VirtualMachineContext';
import { isFinal } from './isFinal';

/**
 * Whether the virtual machine is set to run: it has an instance, or its run
 * strategy or a request that is under way makes one.
 *
 * @internal
 */
export function isWanted({ vm, vmi, target }: VirtualMachineContext): boolean {
  if (target.kind === 'VirtualMachineInstance') {
    return vmi !== undefined;
  }
  const { runStrategy, running } = vm?.spec ?? {};
  const requested = vm?.status?.stateChangeRequests?.[0]?.action;
  return (
    (vmi !== undefined && !isFinal(vmi)) ||
    requested === 'Start' ||
    runStrategy === 'Always' ||
    (runStrategy === undefined && running === true) ||
    // RerunOnFailure and Once start once, when they are first seen
    // (KubeVirt v1.9.0 pkg/virt-controller/watch/vm/vm.go).
    ((runStrategy === 'RerunOnFailure' || runStrategy === 'Once') &&
      vm?.status?.runStrategy !== runStrategy)
  );
}
