/**
 * Whether a finding's path leads to something in the values, or to the place
 * where a key is missing.
 */
export function pathExists(path: string, values: unknown): boolean {
  const segments = [
    ...path.matchAll(/\[("(?:[^"\\]|\\.)*"|\d+)\]|([^.[\]]+)/g),
  ].map(([, bracket, key]) => (bracket ? JSON.parse(bracket) : key));
  const parent = segments.slice(0, -1).reduce<unknown>(child, values);
  return typeof parent === 'object' && parent !== null;
}

function child(value: unknown, key: string | number): unknown {
  return typeof value === 'object' &&
    value !== null &&
    Object.hasOwn(value, key)
    ? Reflect.get(value, key)
    : undefined;
}
