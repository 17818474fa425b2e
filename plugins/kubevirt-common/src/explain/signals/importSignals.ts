import { secondsSince } from '../../describe/times';
import { VirtualMachineContext } from '../../describe/VirtualMachineContext';
import { DataVolume } from '../../objects';
import { Signal } from '../Signal';

/**
 * What is said about the making of each disk that is not made yet: by its
 * DataVolume, by its claims, by CDI's pods, by the VM. Nothing is said of a
 * disk whose import gets on again after a failed try.
 *
 * @internal
 */
export function importSignals(
  context: VirtualMachineContext,
  all: Signal[],
): { dataVolume: DataVolume; signals: Signal[] }[] {
  return context.dataVolumes
    .filter(dataVolume => !isGettingOn(dataVolume, context.now))
    .map(dataVolume => ({
      dataVolume,
      signals: all.filter(signal => isAbout(context, signal, dataVolume)),
    }))
    .filter(({ signals }) => signals.length > 0);
}

/** Seconds after which a try that has not failed counts as one that succeeds. */
const patience = 120;

function isGettingOn({ status }: DataVolume, now: Date): boolean {
  const running = status?.conditions?.find(({ type }) => type === 'Running');
  return (
    status?.phase === 'Succeeded' ||
    (running?.status === 'True' &&
      (parseFloat(status?.progress ?? '') > 0 ||
        (secondsSince(running.lastTransitionTime, now) ?? 0) > patience))
  );
}

function isAbout(
  context: VirtualMachineContext,
  { kind, name, text }: Signal,
  dataVolume: DataVolume,
): boolean {
  const own = dataVolume.metadata?.name ?? '';
  const claim = dataVolume.status?.claimName ?? own;
  const uid = context.claims.find(({ metadata }) => metadata?.name === claim)
    ?.metadata?.uid;
  const prime = uid === undefined ? undefined : `prime-${uid}`;
  switch (kind) {
    case 'DataVolume':
      return name === own;
    case 'PersistentVolumeClaim':
      return name === claim || name === prime;
    case 'Pod':
      return context.importers.some(
        ({ metadata }) =>
          metadata?.name === name &&
          (name.endsWith(`-${claim}`) ||
            (prime !== undefined && name.endsWith(`-${prime}`)) ||
            metadata.ownerReferences?.some(
              owner => owner.name === claim || owner.name === prime,
            )),
      );
    case 'VirtualMachine':
    case 'VirtualMachineInstance':
      return text.includes(`DataVolume ${own} `);
    default:
      return false;
  }
}
