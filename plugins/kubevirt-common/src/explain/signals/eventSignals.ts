import { VirtualMachineContext } from '../../describe/VirtualMachineContext';
import { Signal } from '../Signal';
import { signalOfEvent } from './signalOfEvent';
import { stillHolds } from './stillHolds';

/**
 * The events that still hold, newest first.
 *
 * @internal
 */
export function eventSignals(context: VirtualMachineContext): Signal[] {
  return context.events
    .filter(event => stillHolds(context, event))
    .map(signalOfEvent);
}
