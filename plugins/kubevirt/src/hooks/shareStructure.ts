/**
 * Gives `next`, with every part that is equal to the same part of `previous`
 * replaced by that very object, so that what shows it sees that nothing
 * changed. List items are compared by place.
 *
 * @param previous - a JSON value
 * @param next - a JSON value
 *
 * @internal
 */
export function shareStructure<T>(previous: unknown, next: T): T;
export function shareStructure(previous: unknown, next: unknown): unknown {
  if (Array.isArray(previous) && Array.isArray(next)) {
    const shared = next.map((item, i) => shareStructure(previous[i], item));
    return previous.length === next.length &&
      shared.every((item, i) => item === previous[i])
      ? previous
      : shared;
  }
  if (isRecord(previous) && isRecord(next)) {
    const keys = Object.keys(next);
    const shared = Object.fromEntries(
      keys.map(key => [key, shareStructure(previous[key], next[key])]),
    );
    return Object.keys(previous).length === keys.length &&
      keys.every(key => key in previous && shared[key] === previous[key])
      ? previous
      : shared;
  }
  return next;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
