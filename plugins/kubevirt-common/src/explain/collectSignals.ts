import { VirtualMachineContext } from '../describe/VirtualMachineContext';
import { conditionSignals } from './signals/conditionSignals';
import { eventSignals } from './signals/eventSignals';
import { phaseSignals } from './signals/phaseSignals';
import { podSignals } from './signals/podSignals';
import { Signal } from './Signal';

/**
 * What the objects of a virtual machine say now, the most telling first:
 * conditions, phases, containers, then the events that still hold.
 *
 * @internal
 */
export function collectSignals(context: VirtualMachineContext): Signal[] {
  return [
    ...conditionSignals(context),
    ...phaseSignals(context),
    ...podSignals(context),
    ...eventSignals(context),
  ];
}
