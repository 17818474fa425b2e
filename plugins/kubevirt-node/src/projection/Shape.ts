/**
 * Which parts of a T are kept: `true` keeps a part as it is, an object names
 * the keys to keep, an array with one shape is for every element. Each key of
 * T must be named, so that a field which is added to the types cannot be
 * forgotten here; `false` leaves a key out on purpose. `'*'` is for the keys
 * that the type leaves open.
 *
 * @internal
 */
export type Shape<T> = boolean | Mapping | Deep<NonNullable<T>>;

type Deep<T> = T extends (infer E)[]
  ? readonly [Shape<E>]
  : T extends object
  ? KeyShapes<T>
  : never;

type KeyShapes<T> = {
  readonly [K in KnownKeys<T>]-?: Shape<T[K & keyof T]>;
} & { readonly '*'?: boolean };

/** Puts something else in the place of a value. */
export type Mapping = (value: unknown) => unknown;

type KnownKeys<T> = keyof {
  [K in keyof T as string extends K ? never : K]-?: true;
};

/**
 * A shape without its type, as `pick` walks through it.
 *
 * @internal
 */
export type AnyShape =
  | boolean
  | Mapping
  | readonly [AnyShape]
  | { readonly [key: string]: AnyShape | undefined };
