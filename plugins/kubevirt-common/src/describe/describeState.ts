import { ClusterObjects } from '../objects';
import { VirtualMachineState } from '../view';
import { readContext } from './readContext';
import { stateOf } from './stateOf';
import { VirtualMachineTarget } from './VirtualMachineTarget';

/**
 * Describes one virtual machine as `describe` does, but for its timeline,
 * which is a quarter of the work or more: for lists of many. Never throws.
 *
 * @param options - `objects` of one cluster; `now` is the moment for which is
 *   described, the present one where absent
 * @returns the state; one with status `Unknown` where there is no such VM
 * @public
 */
export function describeState(options: {
  objects: ClusterObjects;
  target: VirtualMachineTarget;
  now?: Date;
}): VirtualMachineState {
  return stateOf(readContext(options));
}
