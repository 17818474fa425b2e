import { Json } from '../objects/ApiObject';
import { isMap } from '../objects/json';
import { FieldError } from '../status/statusErrors';
import { SchemaNode } from './SchemaNode';
import { join } from './typeErrors';

/**
 * The items that sets have twice, and keyed lists by their keys.
 *
 * Source: Kubernetes 1.36, apiextensions-apiserver
 * pkg/apiserver/schema/listtype/validation.go.
 *
 * @internal
 */
export function duplicateItems(
  schema: SchemaNode,
  value: Json | undefined,
  path = '',
): FieldError[] {
  if (Array.isArray(value)) {
    return schema.kind === 'list'
      ? [
          ...duplicates(value.map(identify(schema)), path),
          ...value.flatMap((item, index) =>
            duplicateItems(schema.items, item, `${path}[${index}]`),
          ),
        ]
      : [];
  }
  if (!isMap(value)) {
    return [];
  }
  return Object.entries(value).flatMap(([key, each]) => {
    const inMetadata = path === '' && key === 'metadata';
    if (schema.kind === 'map') {
      return duplicateItems(schema.values, each, `${path}[${key}]`);
    }
    const field =
      schema.kind === 'struct' && !inMetadata
        ? schema.fields.get(key)
        : undefined;
    return field ? duplicateItems(field, each, join(path, key)) : [];
  });
}

// What tells an item from others; nothing where they may be the same.
function identify({ relation, keys }: Extract<SchemaNode, { kind: 'list' }>) {
  return (item: Json): string | undefined => {
    if (relation === 'set') {
      return JSON.stringify(item);
    }
    return relation === 'map'
      ? JSON.stringify(
          Object.fromEntries(
            [...keys]
              .sort()
              .filter(key => isMap(item) && item[key] !== undefined)
              .map(key => [key, isMap(item) ? item[key] : undefined]),
          ),
        )
      : undefined;
  };
}

// Of each only the second is named.
function duplicates(
  identities: Array<string | undefined>,
  path: string,
): FieldError[] {
  const seen = new Map<string, number>();
  return identities.flatMap((identity, index): FieldError[] => {
    if (identity === undefined) {
      return [];
    }
    const times = (seen.get(identity) ?? 0) + 1;
    seen.set(identity, times);
    return times === 2
      ? [
          {
            reason: 'FieldValueDuplicate',
            field: `${path}[${index}]`,
            message: `Duplicate value: ${identity}`,
          },
        ]
      : [];
  });
}
