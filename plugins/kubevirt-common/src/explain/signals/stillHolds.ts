import { isFinal } from '../../describe/isFinal';
import { runningSince } from '../../describe/parts/life';
import { eventTime, millis } from '../../describe/times';
import { VirtualMachineContext } from '../../describe/VirtualMachineContext';
import { DataVolume, Event, KubernetesObject } from '../../objects';

/**
 * Whether what an event tells is still so. An event says what was; that is
 * what is only as long as its object has got no further since: a pod's while
 * it waits, a claim's until it is bound and filled, a DataVolume's until it
 * succeeded, an instance's until it runs, a VirtualMachine's until it has an
 * instance.
 *
 * @internal
 */
export function stillHolds(
  context: VirtualMachineContext,
  event: Event,
): boolean {
  switch (event.involvedObject?.kind) {
    case 'VirtualMachine':
      return ofVirtualMachine(context, event);
    case 'VirtualMachineInstance':
      return ofInstance(context, event);
    case 'Pod':
      return ofPod(context, event);
    case 'PersistentVolumeClaim':
      return ofClaim(context, event);
    case 'DataVolume':
      return ofDataVolume(context, event);
    default:
      return true;
  }
}

function ofVirtualMachine(
  context: VirtualMachineContext,
  event: Event,
): boolean {
  const { vm, vmi, dataVolumes } = context;
  if (!isAbout(event, vm)) {
    return false;
  }
  // What is said about disks is so until they are made.
  if (/DataVolume|SourcePVC/.test(event.reason ?? '')) {
    return (
      (vmi === undefined || isFinal(vmi)) &&
      (dataVolumes.length === 0 || !dataVolumes.every(isMade)) &&
      !isSuperseded(context, event)
    );
  }
  return vmi === undefined && !isSuperseded(context, event);
}

function ofInstance(context: VirtualMachineContext, event: Event): boolean {
  const { vmi, launchers } = context;
  if (!isAbout(event, vmi) || isSuperseded(context, event)) {
    return false;
  }
  if (event.reason === 'FailedCreate') {
    return launchers.length === 0;
  }
  const since = millis(runningSince(context));
  return since === undefined || (millis(eventTime(event)) ?? 0) >= since;
}

function ofPod(context: VirtualMachineContext, event: Event): boolean {
  const pod = [
    ...context.launchers,
    ...context.migrationTargets,
    ...context.importers,
  ].find(each => isAbout(event, each));
  const ready = pod?.status?.conditions?.find(({ type }) => type === 'Ready');
  return (
    pod?.status?.phase === 'Pending' ||
    (event.reason === 'NodeNotReady' && ready?.status === 'False')
  );
}

function ofClaim(context: VirtualMachineContext, event: Event): boolean {
  const { claims, primeClaims, dataVolumes } = context;
  const name = event.involvedObject?.name;
  const claim = [...claims, ...primeClaims].find(each => isAbout(event, each));
  if (!claim) {
    return !claims.some(({ metadata }) => metadata?.name === name);
  }
  // CDI tells of the import on the claim, after it is bound.
  const isFilled = dataVolumes.every(
    dataVolume =>
      (dataVolume.status?.claimName ?? dataVolume.metadata?.name) !== name ||
      isMade(dataVolume),
  );
  return claim.status?.phase !== 'Bound' || !isFilled;
}

function ofDataVolume(
  { dataVolumes }: VirtualMachineContext,
  event: Event,
): boolean {
  const dataVolume = dataVolumes.find(each => isAbout(event, each));
  return dataVolume !== undefined && !isMade(dataVolume);
}

function isMade({ status }: DataVolume): boolean {
  return status?.phase === 'Succeeded';
}

/** Whether an event is about this very object, and not an earlier one of its name. */
function isAbout(event: Event, object: KubernetesObject | undefined): boolean {
  const { name, uid } = event.involvedObject ?? {};
  const { metadata } = object ?? {};
  return (
    metadata !== undefined &&
    metadata.name === name &&
    (!uid || !metadata.uid || uid === metadata.uid)
  );
}

const successes = new Set([
  'SuccessfulCreate',
  'SuccessfulDelete',
  'SuccessfulDataVolumeCreate',
  'Started',
]);

/** Whether the same object told of a success after this event. */
function isSuperseded(context: VirtualMachineContext, event: Event): boolean {
  const at = millis(eventTime(event));
  const { kind, uid } = event.involvedObject ?? {};
  return (
    at !== undefined &&
    !successes.has(event.reason ?? '') &&
    context.events.some(
      ({ reason, involvedObject, ...times }) =>
        successes.has(reason ?? '') &&
        involvedObject?.kind === kind &&
        involvedObject?.uid === uid &&
        (millis(eventTime(times)) ?? -Infinity) > at,
    )
  );
}
