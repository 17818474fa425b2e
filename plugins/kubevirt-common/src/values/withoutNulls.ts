import { isRecord } from './isRecord';

/**
 * A type without its nulls, at any depth.
 *
 * @internal
 */
export type WithoutNulls<T> = T extends null | undefined
  ? never
  : T extends readonly (infer E)[]
  ? WithoutNulls<E>[]
  : T extends object
  ? { [K in keyof T]: WithoutNulls<T[K]> }
  : T;

/**
 * Drops every key without a value from maps, at any depth: in Helm's values,
 * `null` takes a key away.
 *
 * @internal
 */
export function withoutNulls<T>(value: T): WithoutNulls<T> {
  return drop(value) as WithoutNulls<T>;
}

function drop(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(drop);
  }
  if (!isRecord(value)) {
    return value;
  }
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, child]) => child !== null && child !== undefined)
      .map(([key, child]) => [key, drop(child)]),
  );
}
