import { Event } from 'backstage-plugin-kubevirt-common';
import { objectKey } from '../reflector/ObjectStore';
import { Links } from './Links';
import { involved, launcherOf } from './references';

const MAX_PER_OBJECT = 50;

/**
 * The newest events of each object.
 *
 * @internal
 */
export class EventLog {
  readonly #events = new Map<string, Event[]>();
  /** Launcher pods by the machine in their name: most of them are gone. */
  readonly #launchers = Links.create();

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
    const events = [...this.#others(event), event];
    events.sort((a, b) => timeOf(b) - timeOf(a));
    const surplus = events.length > MAX_PER_OBJECT ? events.pop() : undefined;
    this.#set(involved(event), events);
    return surplus;
  }

  remove(event: Event): void {
    this.#set(involved(event), this.#others(event));
  }

  /**
   * The events of some objects, newest first for each.
   *
   * @param objects - as references
   */
  of(objects: Iterable<string>): Event[] {
    return [...objects].flatMap(object => this.#events.get(object) ?? []);
  }

  /** The launcher pods of a machine that there are events of, as references. */
  launchersOf(machine: string): Iterable<string> {
    return this.#launchers.to(machine);
  }

  #others(event: Event): Event[] {
    const key = objectKey(event);
    const events = this.#events.get(involved(event)) ?? [];
    return events.filter(other => objectKey(other) !== key);
  }

  #set(object: string, events: Event[]): void {
    const launcher = object.startsWith('Pod:') && launcherOf(object.slice(4));
    if (launcher) {
      this.#launchers.set(object, events.length > 0 ? [launcher] : []);
    }
    if (events.length > 0) {
      this.#events.set(object, events);
    } else {
      this.#events.delete(object);
    }
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
