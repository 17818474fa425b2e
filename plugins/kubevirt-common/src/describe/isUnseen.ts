import { secondsSince } from './times';
import { VirtualMachineContext } from './VirtualMachineContext';

/** Seconds within which a working virt-controller has seen any VM. */
const patience = 120;

/**
 * Whether no controller has looked at a VM for longer than one takes. A VM
 * that any has seen has conditions.
 *
 * @internal
 */
export function isUnseen({ vm, vmi, now }: VirtualMachineContext): boolean {
  return (
    vm !== undefined &&
    vmi === undefined &&
    (vm.status?.conditions ?? []).length === 0 &&
    vm.status?.created !== true &&
    (secondsSince(vm.metadata?.creationTimestamp, now) ?? 0) > patience
  );
}
