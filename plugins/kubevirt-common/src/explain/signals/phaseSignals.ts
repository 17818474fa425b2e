import { lacksVolumesAlone } from '../../describe/isWaitingForVolumes';
import { failedStatuses } from '../../describe/healthOf';
import { statusOfContext } from '../../describe/status';
import { VirtualMachineContext } from '../../describe/VirtualMachineContext';
import { Signal } from '../Signal';
import { signalOf } from './signalOf';

/**
 * Statuses and phases that are failures by themselves, and the reason that
 * virt-controller notes beside an instance's.
 *
 * @internal
 */
export function phaseSignals(context: VirtualMachineContext): Signal[] {
  return [...ofMachine(context), ...ofInstance(context), ...ofDisks(context)];
}

function ofMachine(context: VirtualMachineContext): Signal[] {
  const text = statusOfContext(context);
  return failedStatuses.has(text) && !lacksVolumesAlone(context)
    ? [
        signalOf({
          kind: context.target.kind,
          object: context.vm ?? context.vmi,
          field: 'status.printableStatus',
          text,
          failing: true,
        }),
      ]
    : [];
}

function ofInstance({ vmi }: VirtualMachineContext): Signal[] {
  const reason = vmi?.status?.reason;
  return reason
    ? [
        signalOf({
          kind: 'VirtualMachineInstance',
          object: vmi,
          field: 'status.reason',
          text: reason,
          reason,
        }),
      ]
    : [];
}

function ofDisks({ dataVolumes, claims }: VirtualMachineContext): Signal[] {
  return [
    ...dataVolumes
      .filter(({ status }) => status?.phase === 'Failed')
      .map(object => ({ kind: 'DataVolume', object, text: 'Failed' })),
    ...claims
      .filter(({ status }) => status?.phase === 'Lost')
      .map(object => ({ kind: 'PersistentVolumeClaim', object, text: 'Lost' })),
  ].map(each => signalOf({ ...each, field: 'status.phase', failing: true }));
}
