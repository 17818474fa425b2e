import {
  eventCount,
  eventTime,
  firstEventTime,
  millis,
} from '../../describe/times';
import { VirtualMachineContext } from '../../describe/VirtualMachineContext';
import { Event, KubernetesObject } from '../../objects';
import { Signal } from '../Signal';

/**
 * The events that still hold. An event says what was; it says what is only as
 * long as its object has not got any further since: a pod's while it waits, a
 * claim's while it is not bound, a VirtualMachine's until something succeeds.
 *
 * @internal
 */
export function eventSignals(context: VirtualMachineContext): Signal[] {
  return context.events
    .filter(event => stillHolds(context, event))
    .map(event => ({
      kind: event.involvedObject?.kind ?? '',
      name: event.involvedObject?.name ?? '',
      field: `event ${event.reason ?? ''}`,
      reason: event.reason ?? '',
      text: event.message ?? '',
      since: firstEventTime(event),
      count: eventCount(event),
      failing: isInsistent(event),
    }));
}

/** One warning may pass by itself; one that comes again and again does not. */
function isInsistent(event: Event): boolean {
  return (
    event.type === 'Warning' &&
    event.involvedObject?.kind === 'Pod' &&
    event.reason !== 'FailedScheduling' &&
    eventCount(event) >= 3
  );
}

function stillHolds(context: VirtualMachineContext, event: Event): boolean {
  const { kind, name, uid } = event.involvedObject ?? {};
  const about = <T extends KubernetesObject>(objects: T[]): T | undefined =>
    objects.find(
      ({ metadata }) =>
        metadata?.name === name &&
        (!uid || !metadata?.uid || uid === metadata.uid),
    );
  switch (kind) {
    case 'VirtualMachine':
      return (
        about(context.vm ? [context.vm] : []) !== undefined &&
        !isSuperseded(context, event)
      );
    case 'VirtualMachineInstance': {
      const vmi = about(context.vmi ? [context.vmi] : []);
      return vmi !== undefined && !isSuperseded(context, event);
    }
    case 'Pod': {
      const pod = about([
        ...context.launchers,
        ...context.migrationTargets,
        ...context.importers,
      ]);
      return pod?.status?.phase === 'Pending';
    }
    case 'PersistentVolumeClaim': {
      const claim = about([...context.claims, ...context.primeClaims]);
      // CDI writes about the import on the claim after it is bound.
      return claim
        ? claim.status?.phase !== 'Bound' || isBeingFilled(context, name)
        : !uid || !knowsClaim(context, name);
    }
    case 'DataVolume':
      return about(context.dataVolumes)?.status?.phase !== 'Succeeded';
    default:
      return true;
  }
}

function isBeingFilled(
  context: VirtualMachineContext,
  claim: string | undefined,
): boolean {
  return context.dataVolumes.some(
    ({ metadata, status }) =>
      (status?.claimName ?? metadata?.name) === claim &&
      status?.phase !== 'Succeeded',
  );
}

function knowsClaim(
  context: VirtualMachineContext,
  name: string | undefined,
): boolean {
  return context.claims.some(({ metadata }) => metadata?.name === name);
}

const successes = new Set([
  'SuccessfulCreate',
  'SuccessfulDelete',
  'SuccessfulDataVolumeCreate',
  'Started',
]);

/** Whether the same object reported a success after this event. */
function isSuperseded(context: VirtualMachineContext, event: Event): boolean {
  const at = millis(eventTime(event));
  return (
    !successes.has(event.reason ?? '') &&
    context.events.some(
      other =>
        successes.has(other.reason ?? '') &&
        other.involvedObject?.kind === event.involvedObject?.kind &&
        other.involvedObject?.uid === event.involvedObject?.uid &&
        at !== undefined &&
        (millis(eventTime(other)) ?? -Infinity) > at,
    )
  );
}
