/**
 * Turns a value of any kind into a value of one type, or into undefined where
 * it does not fit. Readers make `describe` total: behind them every field has
 * its declared type or is absent, whatever the cluster sent.
 *
 * @internal
 */
export type Reader<T> = (value: unknown) => T | undefined;

/** The keys that a type names, without those of its index signature. */
type NamedKeys<T> = keyof {
  [K in keyof T as string extends K ? never : K]: T[K];
};

/** @internal */
export type FieldReaders<T> = {
  [K in NamedKeys<T>]-?: Reader<NonNullable<T[K]>>;
};

/** @internal */
export const text: Reader<string> = value =>
  typeof value === 'string' ? value : undefined;

/** @internal */
export const number: Reader<number> = value =>
  typeof value === 'number' && Number.isFinite(value) ? value : undefined;

/** @internal */
export const flag: Reader<boolean> = value =>
  typeof value === 'boolean' ? value : undefined;

/** A Kubernetes quantity or IntOrString as text. @internal */
export const quantity: Reader<string> = value =>
  typeof value === 'number' ? String(value) : text(value);

/** A number or the name of one. @internal */
export const numberOrText: Reader<string | number> = value =>
  number(value) ?? text(value);

/** An object that only has to be there. @internal */
export const presence: Reader<object> = value =>
  isObject(value) ? value : undefined;

/** The elements that fit; the others are dropped. @internal */
export function listOf<T>(element: Reader<T>): Reader<T[]> {
  return value =>
    Array.isArray(value)
      ? value.map(element).filter(item => item !== undefined)
      : undefined;
}

/** A map; the values that do not fit are dropped. @internal */
export function recordOf<T>(element: Reader<T>): Reader<Record<string, T>> {
  return value => {
    if (!isObject(value)) {
      return undefined;
    }
    const entries: [string, T][] = [];
    for (const [key, raw] of Object.entries(value)) {
      const item = element(raw);
      if (item !== undefined) {
        entries.push([key, item]);
      }
    }
    return Object.fromEntries(entries);
  };
}

/** An object with the fields named, each by its own reader. @internal */
export function objectOf<T extends object>(fields: FieldReaders<T>): Reader<T> {
  const readers = Object.entries(fields) as [string, Reader<unknown>][];
  return value => {
    if (!isObject(value)) {
      return undefined;
    }
    const source = value as Record<string, unknown>;
    const result: Record<string, unknown> = {};
    for (const [key, read] of readers) {
      const field = Object.hasOwn(source, key) ? read(source[key]) : undefined;
      if (field !== undefined) {
        result[key] = field;
      }
    }
    return result as T;
  };
}

/** Like `objectOf`, and keeps what it does not name as it comes. @internal */
export function openObjectOf<T extends object>(
  fields: FieldReaders<T>,
): Reader<T> {
  const named = objectOf<T>(fields);
  return value => {
    const known = named(value);
    if (known === undefined) {
      return undefined;
    }
    const others = Object.entries(value as object).filter(
      ([key, raw]) => !(key in fields) && raw !== undefined && raw !== null,
    );
    return Object.assign(Object.fromEntries(others), known) as T;
  };
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
