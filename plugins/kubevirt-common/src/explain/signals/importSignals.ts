import { findDataVolume } from '../../describe/parts/VolumeBacking';
import { VirtualMachineContext } from '../../describe/VirtualMachineContext';
import { DataVolume } from '../../objects';
import { Signal } from '../Signal';

/**
 * What is said about the making of one DataVolume: by itself, by its claims
 * and by CDI's pods. Nothing once it is done, and nothing while a try that
 * followed a failed one gets on.
 *
 * @internal
 */
export function importSignals(
  context: VirtualMachineContext,
  all: Signal[],
): { dataVolume: DataVolume; signals: Signal[] }[] {
  return context.dataVolumes
    .filter(dataVolume => !isGettingOn(dataVolume))
    .map(dataVolume => ({
      dataVolume,
      signals: all.filter(signal => isAbout(context, signal, dataVolume)),
    }))
    .filter(({ signals }) => signals.length > 0);
}

function isGettingOn({ status }: DataVolume): boolean {
  const running = status?.conditions?.find(({ type }) => type === 'Running');
  return (
    status?.phase === 'Succeeded' ||
    (running?.status === 'True' && /^[1-9]/.test(status?.progress ?? ''))
  );
}

function isAbout(
  context: VirtualMachineContext,
  { kind, name, field }: Signal,
  dataVolume: DataVolume,
): boolean {
  const own = dataVolume.metadata?.name ?? '';
  const claim = dataVolume.status?.claimName ?? own;
  switch (kind) {
    case 'DataVolume':
      return name === own && findDataVolume(context, own) !== undefined;
    case 'PersistentVolumeClaim': {
      const uid = context.claims.find(
        ({ metadata }) => metadata?.name === claim,
      )?.metadata?.uid;
      return name === claim || (uid !== undefined && name === `prime-${uid}`);
    }
    case 'Pod':
      return context.importers.some(
        pod =>
          pod.metadata?.name === name &&
          (context.dataVolumes.length === 1 ||
            name.includes(claim) ||
            pod.metadata?.ownerReferences?.some(owner => owner.name === claim)),
      );
    case 'VirtualMachine':
      return field.startsWith('event FailedDataVolume');
    default:
      return false;
  }
}
