import { Event, KubernetesObject } from '../objects';

/**
 * When something was, in milliseconds since 1970.
 *
 * @returns undefined where the text is no time
 * @internal
 */
export function millis(time: string | null | undefined): number | undefined {
  const value = time ? Date.parse(time) : NaN;
  return Number.isNaN(value) ? undefined : value;
}

/** When an event was seen last. @internal */
export function eventTime(event: Event): string | undefined {
  return (
    event.series?.lastObservedTime ??
    event.lastTimestamp ??
    event.eventTime ??
    event.firstTimestamp ??
    event.metadata?.creationTimestamp
  );
}

/** When an event was seen first. @internal */
export function firstEventTime(event: Event): string | undefined {
  return (
    event.firstTimestamp ??
    event.eventTime ??
    event.metadata?.creationTimestamp ??
    eventTime(event)
  );
}

/** How often an event was seen. @internal */
export function eventCount(event: Event): number {
  return Math.max(1, event.series?.count ?? event.count ?? 1);
}

/** Sorts by a time, the latest first; those without one come last. @internal */
export function newestFirst<T>(
  items: readonly T[],
  timeOf: (item: T) => string | null | undefined,
): T[] {
  return items
    .map(item => ({ item, at: millis(timeOf(item)) ?? -Infinity }))
    .sort((a, b) => (a.at === b.at ? 0 : b.at - a.at))
    .map(({ item }) => item);
}

/** When an object was created. @internal */
export function createdAt(object: KubernetesObject): string | undefined {
  return object.metadata?.creationTimestamp;
}

/**
 * Seconds since a time.
 *
 * @returns undefined where the time is none
 * @internal
 */
export function secondsSince(
  time: string | null | undefined,
  now: Date,
): number | undefined {
  const then = millis(time);
  return then === undefined ? undefined : (now.getTime() - then) / 1000;
}
