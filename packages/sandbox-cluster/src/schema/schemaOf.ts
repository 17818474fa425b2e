import {
  groupVersion,
  ResourceDefinition,
} from '../resources/ResourceDefinition';
import { SchemaCatalog } from './SchemaCatalog';
import { SchemaNode, StructNode } from './SchemaNode';

const catalog = SchemaCatalog.create();
const fallbacks = new Map<ResourceDefinition, StructNode>();

/**
 * The schema of a resource's objects. Where none is known, the metadata have
 * theirs and the rest is kept as it is.
 *
 * @internal
 */
export function schemaOf(definition: ResourceDefinition): StructNode {
  const known = catalog.of(groupVersion(definition), definition.kind);
  if (known) {
    return known;
  }
  let fallback = fallbacks.get(definition);
  if (!fallback) {
    const any: SchemaNode = { kind: 'any' };
    fallback = {
      kind: 'struct',
      name: definition.kind,
      fields: new Map([
        ...['spec', 'status'].map(field => [field, any] as const),
        ['metadata', catalog.of('v1', 'Namespace')!.fields.get('metadata')!],
      ]),
      required: [],
      atomic: false,
    };
    fallbacks.set(definition, fallback);
  }
  return fallback;
}

/**
 * The schema of a kind.
 *
 * @throws Error where there is none
 *
 * @internal
 */
export function schemaOfKind(apiVersion: string, kind: string): StructNode {
  const schema = catalog.of(apiVersion, kind);
  if (!schema) {
    throw new Error(`There is no schema for ${kind} in ${apiVersion}`);
  }
  return schema;
}

/** Whether the fields of a resource's objects are known. @internal */
export function isDescribed(definition: ResourceDefinition): boolean {
  return catalog.of(groupVersion(definition), definition.kind) !== undefined;
}
