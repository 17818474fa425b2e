import { Stop } from '../../describe/lastStop';
import { VirtualMachineInstance } from '../../objects';
import { Signal } from '../Signal';
import { signalOf } from './signalOf';
import { signalOfEvent } from './signalOfEvent';

/**
 * What shows how the virtual machine stopped: virt-handler's event, or the
 * phase of the instance that ended.
 *
 * @internal
 */
export function signalOfStop(
  { event }: Stop,
  vmi: VirtualMachineInstance | undefined,
): Signal {
  return event
    ? signalOfEvent(event)
    : signalOf({
        kind: 'VirtualMachineInstance',
        object: vmi,
        field: 'status.phase',
        text: vmi?.status?.phase ?? '',
      });
}
