import { isMap } from './json';

/**
 * A JSON value as Go's `%+v` prints what it decodes it to: `map[a:1 b:[x y]]`.
 *
 * @internal
 */
export function goValue(value: unknown): string {
  if (value === null || value === undefined) {
    return '<nil>';
  }
  if (Array.isArray(value)) {
    return `[${value.map(goValue).join(' ')}]`;
  }
  if (isMap(value)) {
    const entries = Object.keys(value)
      .sort()
      .map(key => `${key}:${goValue(value[key])}`);
    return `map[${entries.join(' ')}]`;
  }
  return String(value);
}
