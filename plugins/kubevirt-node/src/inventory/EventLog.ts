import { Event } from 'backstage-plugin-kubevirt-common';
import { objectKey } from '../reflector/ObjectStore';
import { involved } from './references';

const MAX_PER_OBJECT = 50;

/**
 * The newest events of each object.
 *
 * @internal
 */
export class EventLog {
  readonly #events = new Map<string, Event[]>();

  static create(): EventLog {
    return new EventLog();
  }

  private constructor() {}

  /**
   * Adds an event, or puts it in the place of its former version.
   *
   * @returns an event that is too many now
   */
  put(event: Event): Event | undefined {
    const object = involved(event);
    const key = objectKey(event);
    const events = (this.#events.get(object) ?? []).filter(
      other => objectKey(other) !== key,
    );
    events.push(event);
    events.sort((a, b) => timeOf(b) - timeOf(a));
    this.#events.set(object, events);
    return events.length > MAX_PER_OBJECT ? events.pop() : undefined;
  }

  remove(event: Event): void {
    const object = involved(event);
    const key = objectKey(event);
    const events = (this.#events.get(object) ?? []).filter(
      other => objectKey(other) !== key,
    );
    if (events.length > 0) {
      this.#events.set(object, events);
    } else {
      this.#events.delete(object);
    }
  }

  /** The events of an object, newest first. */
  of(object: string): readonly Event[] {
    return this.#events.get(object) ?? [];
  }
}

function timeOf(event: Event): number {
  const time =
    event.series?.lastObservedTime ??
    event.lastTimestamp ??
    event.eventTime ??
    event.firstTimestamp ??
    event.metadata?.creationTimestamp;
  const ms = time ? Date.parse(time) : NaN;
  return Number.isNaN(ms) ? 0 : ms;
}
