/**
 * Puts the parts of an object that did not change in the place of their
 * copies. So memory is not filled with copies of the same, and a reader sees
 * by `===` whether a part is another one.
 *
 * @param next - JSON that nobody else holds yet; it is changed
 * @param previous - JSON as it was before
 * @returns `previous` where both are equal, else `next`
 * @internal
 */
export function keepEqualParts<T>(next: T, previous: T): T {
  return isParent(next) &&
    isParent(previous) &&
    Array.isArray(next) === Array.isArray(previous)
    ? keepEqualValues(next, previous)
    : next;
}

function keepEqualValues<T extends Parent>(next: T, previous: T): T {
  const values: Parent = next;
  const keys = Object.keys(next);
  let isEqual = keys.length === Object.keys(previous).length;
  for (const key of keys) {
    if (Object.hasOwn(previous, key)) {
      values[key] = keepEqualParts(values[key], previous[key]);
      isEqual &&= values[key] === previous[key];
    } else {
      isEqual = false;
    }
  }
  return isEqual ? previous : next;
}

type Parent = Record<string, unknown>;

function isParent(value: unknown): value is Parent {
  return typeof value === 'object' && value !== null;
}
