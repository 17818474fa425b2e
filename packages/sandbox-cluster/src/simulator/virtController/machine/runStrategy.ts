import { VirtualMachine, VirtualMachineInstance } from '../../model';

/**
 * Reads when a machine shall run; `running` is the old way to say it.
 *
 * @returns a RunStrategy; `Halted` where the object says nothing
 * @internal
 */
export function runStrategyOf(vm: VirtualMachine): string {
  if (vm.spec.runStrategy) return vm.spec.runStrategy;
  return vm.spec.running ? 'Always' : 'Halted';
}

/**
 * Says whether the next request asks to start the machine.
 *
 * @internal
 */
export function hasStartRequest(vm: VirtualMachine): boolean {
  return vm.status?.stateChangeRequests?.[0]?.action === 'Start';
}

/**
 * Says whether the next request asks to stop this very instance.
 *
 * @internal
 */
export function hasStopRequest(
  vm: VirtualMachine,
  vmi: VirtualMachineInstance,
): boolean {
  const request = vm.status?.stateChangeRequests?.[0];
  return request?.action === 'Stop' && request.uid === vmi.metadata.uid;
}

/**
 * Says whether the machine is meant to run now (KubeVirt v1.9.0 vm.go,
 * isSetToStart; it counts a stopped RerunOnFailure machine in).
 *
 * @internal
 */
export function isSetToStart(
  vm: VirtualMachine,
  vmi: VirtualMachineInstance | undefined,
): boolean {
  switch (runStrategyOf(vm)) {
    case 'Always':
      return true;
    case 'Manual':
      return vmi ? !hasStopRequest(vm, vmi) : hasStartRequest(vm);
    case 'RerunOnFailure':
      return vmi?.status?.phase !== 'Succeeded';
    case 'Once':
      return !vmi;
    default:
      return false;
  }
}
