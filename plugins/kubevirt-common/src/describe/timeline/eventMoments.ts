import { Event } from '../../objects';
import { eventCount, eventTime, newestFirst } from '../times';
import { Moment } from './Moment';
import { newsOfEvent } from './newsOfEvent';

/**
 * Events, of which those that differ only in a generated name are one that
 * happened again, told in its newest words.
 *
 * @internal
 */
export function eventMoments(events: Event[]): Moment[] {
  const repeated = new Map<string, Moment>();
  for (const event of newestFirst(events, eventTime)) {
    const moment = momentOf(event);
    if (moment) {
      const { kind, name, reason, count, news } = moment;
      const same = [kind, name, reason, news].join();
      const newer = repeated.get(same);
      if (newer) {
        newer.count += count;
      } else {
        repeated.set(same, moment);
      }
    }
  }
  return [...repeated.values()];
}

function momentOf(event: Event): Moment | undefined {
  const at = eventTime(event);
  const { kind = '', name = '' } = event.involvedObject ?? {};
  return at === undefined
    ? undefined
    : {
        at,
        kind,
        name,
        type: event.type === 'Warning' ? 'Warning' : 'Normal',
        reason: event.reason ?? '',
        message: event.message ?? '',
        count: eventCount(event),
        news: newsOfEvent(event),
      };
}
