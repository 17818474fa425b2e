import { VirtualMachineView } from '../view';
import { stateOf } from './stateOf';
import { describeTimeline } from './timeline/describeTimeline';
import { VirtualMachineContext } from './VirtualMachineContext';

/**
 * Makes the view of a virtual machine from its objects.
 *
 * @internal
 */
export function describeContext(
  context: VirtualMachineContext,
): VirtualMachineView {
  return { ...stateOf(context), timeline: describeTimeline(context) };
}
