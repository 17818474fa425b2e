import { TimelineEntry } from 'backstage-plugin-kubevirt-common';

/**
 * A key for each entry that it keeps when newer ones come, and when it
 * happens again: neither time nor count is part of it, and entries that are
 * the same but for those are counted from the oldest.
 *
 * @internal
 */
export function timelineKeys(timeline: TimelineEntry[]): string[] {
  const seen = new Map<string, number>();
  return timeline
    .toReversed()
    .map(({ kind, name, type, reason, message }) => {
      const entry = JSON.stringify([kind, name, type, reason, message]);
      const before = seen.get(entry) ?? 0;
      seen.set(entry, before + 1);
      return `${entry} ${before}`;
    })
    .toReversed();
}
