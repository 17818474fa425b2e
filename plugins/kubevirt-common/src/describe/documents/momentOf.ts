import { millis } from '../times';

/** Times that lie ahead of what was recorded. */
const ahead = new Set(['deletionTimestamp', 'retryAfterTimestamp']);

/**
 * The newest time that objects tell of: the moment at which they were
 * recorded, as near as they say.
 *
 * @returns undefined where they tell of none
 * @internal
 */
export function momentOf(objects: unknown): Date | undefined {
  const newest = newestTime(objects);
  return newest === -Infinity ? undefined : new Date(newest);
}

function newestTime(value: unknown): number {
  if (typeof value !== 'object' || value === null) {
    return -Infinity;
  }
  let newest = -Infinity;
  for (const [key, each] of Object.entries(value)) {
    if (typeof each === 'object') {
      newest = Math.max(newest, newestTime(each));
    } else if (
      typeof each === 'string' &&
      /(?:time|Time|Timestamp|At)$/.test(key) &&
      !ahead.has(key)
    ) {
      newest = Math.max(newest, millis(each) ?? -Infinity);
    }
  }
  return newest;
}
