import { VirtualMachineView } from './VirtualMachineView';

/**
 * What a virtual machine is now: its view without what happened before.
 *
 * @public
 */
export type VirtualMachineState = Omit<VirtualMachineView, 'timeline'>;
