import { Json } from '../objects/ApiObject';
import { isMap, jsonClone } from '../objects/json';
import { SchemaNode } from './SchemaNode';

/**
 * What decoding does with a custom resource: fields that are null and may not
 * be count as absent, and absent fields get their defaults.
 *
 * Source: Kubernetes 1.36, apiextensions-apiserver
 * pkg/apiserver/schema/defaulting.
 *
 * @param value - is changed in place
 * @param keepNulls - of what has been applied and not decoded only nulls with
 *   a default go
 *
 * @internal
 */
export function setDefaults(
  schema: SchemaNode,
  value: Json | undefined,
  keepNulls = false,
): void {
  if (Array.isArray(value)) {
    if (schema.kind === 'list') {
      value.forEach(item => setDefaults(schema.items, item, keepNulls));
    }
    return;
  }
  if (!isMap(value)) {
    return;
  }
  for (const [key, each] of Object.entries(value)) {
    const field = fieldOf(schema, key);
    if (
      each === null &&
      field &&
      mayNotBeNull(field) &&
      !(keepNulls && field.rules?.default === undefined)
    ) {
      delete value[key];
    }
  }
  if (schema.kind === 'struct') {
    for (const [key, { rules }] of schema.fields) {
      if (value[key] === undefined && rules?.default !== undefined) {
        value[key] = jsonClone(rules.default);
      }
    }
  }
  for (const [key, each] of Object.entries(value)) {
    const field = fieldOf(schema, key);
    if (field) {
      setDefaults(field, each, keepNulls);
    }
  }
}

function fieldOf(schema: SchemaNode, key: string): SchemaNode | undefined {
  switch (schema.kind) {
    case 'struct':
      return schema.fields.get(key);
    case 'map':
      return schema.values;
    default:
      return undefined;
  }
}

function mayNotBeNull({ kind, rules }: SchemaNode): boolean {
  return kind !== 'any' && !rules?.nullable;
}
