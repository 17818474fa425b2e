/**
 * What the API server knows of a value's type: enough to validate it, to
 * prune it, and to merge it field by field.
 *
 * @internal
 */
export type SchemaNode = ScalarNode | StructNode | MapNode | ListNode | AnyNode;

/** @internal */
export interface ScalarNode {
  readonly kind: 'scalar';
  readonly type: 'string' | 'integer' | 'boolean' | 'quantity' | 'intOrString';
}

/** An object with known fields. @internal */
export interface StructNode {
  readonly kind: 'struct';
  /** The Go name of the type, as decode errors give it. */
  readonly name: string;
  readonly fields: ReadonlyMap<string, SchemaNode>;
  readonly required: readonly string[];
  /** Owned as a whole. */
  readonly atomic: boolean;
}

/** An object with arbitrary keys. @internal */
export interface MapNode {
  readonly kind: 'map';
  readonly values: SchemaNode;
  readonly atomic: boolean;
}

/** @internal */
export interface ListNode {
  readonly kind: 'list';
  readonly items: SchemaNode;
  /** Owned as a whole, by value, or item by item, told apart by `keys`. */
  readonly relation: 'atomic' | 'set' | 'map';
  readonly keys: readonly string[];
  /** What a key is where an item does not have it. */
  readonly keyDefaults: Readonly<Record<string, string | number>>;
}

/** Anything, kept as it is. @internal */
export interface AnyNode {
  readonly kind: 'any';
}
