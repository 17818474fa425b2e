import { eventCount, firstEventTime } from '../../describe/times';
import { Event } from '../../objects';
import { Signal } from '../Signal';

/**
 * What an event says, with how often and since when.
 *
 * @internal
 */
export function signalOfEvent(event: Event): Signal {
  return {
    kind: event.involvedObject?.kind ?? '',
    name: event.involvedObject?.name ?? '',
    field: `event ${event.reason ?? ''}`,
    reason: event.reason ?? '',
    text: event.message ?? '',
    since: firstEventTime(event),
    count: eventCount(event),
    failing: isInsistent(event),
  };
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
