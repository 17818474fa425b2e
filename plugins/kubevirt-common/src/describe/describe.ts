import { ClusterObjects } from '../objects';
import { VirtualMachineView } from '../view';
import { describeContext } from './describeContext';
import { GuestAgentReport } from './GuestAgentReport';
import { readContext } from './readContext';
import { VirtualMachineTarget } from './VirtualMachineTarget';

/**
 * Describes one virtual machine: its state, what is wrong with it, what it is
 * made of and how to reach it. Never throws, whatever the objects hold.
 *
 * @param options - `objects` of one cluster; they may hold more than one
 *   virtual machine's and lack any kind. `now` is the moment for which is
 *   described, the present one where absent; `agent` is what the guest agent
 *   says, where it was asked
 * @returns the view; one with status `Unknown` where there is no such VM
 * @public
 */
export function describe(options: {
  objects: ClusterObjects;
  target: VirtualMachineTarget;
  now?: Date;
  agent?: GuestAgentReport;
}): VirtualMachineView {
  return describeContext(readContext(options));
}
