import { Json, JsonMap } from './ApiObject';

/**
 * Whether a value is a JSON object.
 *
 * @internal
 */
export function isMap(value: unknown): value is JsonMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Deep equality of JSON values; a key with `undefined` counts as absent.
 *
 * @internal
 */
export function jsonEquals(left: unknown, right: unknown): boolean {
  if (left === right) {
    return true;
  }
  if (Array.isArray(left) && Array.isArray(right)) {
    return (
      left.length === right.length &&
      left.every((item, index) => jsonEquals(item, right[index]))
    );
  }
  if (!isMap(left) || !isMap(right)) {
    return false;
  }
  const keys = Object.keys(left).filter(key => left[key] !== undefined);
  return (
    keys.length ===
      Object.keys(right).filter(key => right[key] !== undefined).length &&
    keys.every(key => jsonEquals(left[key], right[key]))
  );
}

/**
 * A copy that shares nothing with the original.
 *
 * @internal
 */
export function jsonClone<T>(value: T): T {
  if (Array.isArray(value)) {
    return value.map(jsonClone) as T;
  }
  if (isMap(value)) {
    const copy: JsonMap = {};
    for (const key of Object.keys(value)) {
      copy[key] = jsonClone(value[key]);
    }
    return copy as T;
  }
  return value;
}

/**
 * The value at a path of keys, or undefined.
 *
 * @internal
 */
export function jsonAt(
  value: unknown,
  ...path: Array<string | number>
): Json | undefined {
  let current = value as Json | undefined;
  for (const step of path) {
    if (Array.isArray(current)) {
      current = current[Number(step)];
    } else if (isMap(current)) {
      current = current[step];
    } else {
      return undefined;
    }
  }
  return current;
}
