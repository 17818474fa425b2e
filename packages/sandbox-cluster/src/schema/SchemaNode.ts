import { Json } from '../objects/ApiObject';

/**
 * What the API server knows of a value's type: enough to validate it, to
 * prune it, and to merge it field by field.
 *
 * @internal
 */
export type SchemaNode = ScalarNode | StructNode | MapNode | ListNode | AnyNode;

/**
 * What a CustomResourceDefinition says of a value beside its type.
 *
 * @internal
 */
export interface ValueRules {
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly pattern?: string;
  /** In bytes. */
  readonly maxLength?: number;
  readonly maxItems?: number;
  readonly format?: 'int32' | 'int64' | 'date-time';
  /** Null stays null; elsewhere it is as if nothing were there. */
  readonly nullable?: true;
  /** The value where there is none. */
  readonly default?: Json;
  /** `x-kubernetes-validations`. */
  readonly validations?: ReadonlyArray<{
    readonly message: string;
    readonly holds: (value: Json) => boolean;
  }>;
}

interface Ruled {
  readonly rules?: ValueRules;
}

/** @internal */
export interface ScalarNode extends Ruled {
  readonly kind: 'scalar';
  readonly type: 'string' | 'integer' | 'boolean' | 'quantity' | 'intOrString';
}

/** An object with known fields. @internal */
export interface StructNode extends Ruled {
  readonly kind: 'struct';
  /** The Go name of the type, as decode errors give it. */
  readonly name: string;
  /** Of a built-in type: its name in OpenAPI documents. */
  readonly openApiName?: string;
  readonly fields: ReadonlyMap<string, SchemaNode>;
  readonly required: readonly string[];
  /** Owned as a whole. */
  readonly atomic: boolean;
}

/** An object with arbitrary keys. @internal */
export interface MapNode extends Ruled {
  readonly kind: 'map';
  readonly values: SchemaNode;
  readonly atomic: boolean;
}

/** @internal */
export interface ListNode extends Ruled {
  readonly kind: 'list';
  readonly items: SchemaNode;
  /** Owned as a whole, by value, or item by item, told apart by `keys`. */
  readonly relation: 'atomic' | 'set' | 'map';
  readonly keys: readonly string[];
  /** What a key is where an item does not have it. */
  readonly keyDefaults: Readonly<Record<string, string | number>>;
}

/** Anything, kept as it is. @internal */
export interface AnyNode extends Ruled {
  readonly kind: 'any';
}
