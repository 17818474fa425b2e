import { VirtualMachineContext } from './VirtualMachineContext';

/**
 * Whether somebody asked for the deletion of the machine itself: of the
 * VirtualMachine, or of an instance that stands for itself. An instance keeps
 * its phase until its guest is off.
 *
 * @internal
 */
export function isBeingDeleted({ vm, vmi }: VirtualMachineContext): boolean {
  return (vm ?? vmi)?.metadata?.deletionTimestamp !== undefined;
}
