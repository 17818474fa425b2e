/**
 * Whether a value has null inside of a list, where an API server's merge patch
 * does not keep it.
 *
 * @internal
 */
export function hasNullsInLists(value: unknown, inList = false): boolean {
  if (value === null || typeof value !== 'object') {
    return inList && value === null;
  }
  return Object.values(value).some(each =>
    hasNullsInLists(each, inList || Array.isArray(value)),
  );
}
