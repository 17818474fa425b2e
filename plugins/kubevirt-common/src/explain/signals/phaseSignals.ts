import { VirtualMachineContext } from '../../describe/VirtualMachineContext';
import { Signal } from '../Signal';

/**
 * Phases that are failures by themselves, and what virt-controller notes
 * beside them.
 *
 * @internal
 */
export function phaseSignals(context: VirtualMachineContext): Signal[] {
  const { vmi, dataVolumes, claims } = context;
  const signals: Signal[] = [];
  if (vmi?.status?.reason) {
    signals.push({
      ...of('VirtualMachineInstance', vmi.metadata?.name),
      field: 'status.reason',
      reason: vmi.status.reason,
      text: vmi.status.reason,
    });
  }
  for (const { metadata, status } of dataVolumes) {
    if (status?.phase === 'Failed') {
      signals.push({
        ...of('DataVolume', metadata?.name),
        field: 'status.phase',
        reason: 'Failed',
        text: 'Failed',
        failing: true,
      });
    }
  }
  for (const { metadata, status } of claims) {
    if (status?.phase === 'Lost') {
      signals.push({
        ...of('PersistentVolumeClaim', metadata?.name),
        field: 'status.phase',
        reason: 'Lost',
        text: 'Lost',
        failing: true,
      });
    }
  }
  for (const volume of vmi?.status?.volumeStatus ?? []) {
    if (volume.message && volume.phase !== 'Ready') {
      signals.push({
        ...of('VirtualMachineInstance', vmi?.metadata?.name),
        field: `status.volumeStatus ${volume.name ?? ''}`,
        reason: volume.reason ?? '',
        text: volume.message,
      });
    }
  }
  return signals;
}

function of(kind: string, name = '') {
  return { kind, name, count: 1, failing: false };
}
