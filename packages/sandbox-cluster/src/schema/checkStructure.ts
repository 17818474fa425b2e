import { Json } from '../objects/ApiObject';
import { isMap, jsonEquals } from '../objects/json';
import { FieldError } from '../status/statusErrors';
import { join, typeErrors } from './typeErrors';
import { scalarErrors } from './scalarErrors';
import { SchemaNode } from './SchemaNode';

/**
 * What is wrong with a custom resource by its structural schema, in the words
 * of apiextensions-apiserver. What an update leaves as it was is not found
 * wrong again.
 *
 * Source: Kubernetes 1.36, apiextensions-apiserver
 * pkg/apiserver/validation/ratcheting.go, kube-openapi pkg/validation.
 *
 * @param before - the value before an update
 *
 * @internal
 */
export function checkStructure(
  schema: SchemaNode,
  value: Json,
  before?: Json,
): FieldError[] {
  return visit(schema, value, before, '');
}

function visit(
  node: SchemaNode,
  value: Json | undefined,
  before: Json | undefined,
  path: string,
): FieldError[] {
  if (value === undefined || node.kind === 'any') {
    return [];
  }
  const errors = errorsOf(node, value, before, path);
  return errors.length > 0 && before !== undefined && jsonEquals(value, before)
    ? []
    : errors;
}

function errorsOf(
  node: SchemaNode,
  value: Json,
  before: Json | undefined,
  path: string,
): FieldError[] {
  if (value === null) {
    return node.rules?.nullable ? [] : typeErrors(node, value, path);
  }
  switch (node.kind) {
    case 'scalar':
      return scalarErrors(node, value, path);
    case 'list':
      return Array.isArray(value)
        ? [
            ...tooMany(value, node.rules?.maxItems, path),
            ...value.flatMap((item, index) =>
              visit(
                node.items,
                item,
                counterpart(node.keys, item, before),
                `${path}[${index}]`,
              ),
            ),
          ]
        : typeErrors(node, value, path);
    case 'map':
    case 'struct':
      return isMap(value)
        ? [
            ...missingFields(node, value, path),
            ...Object.entries(value).flatMap(([key, each]) => {
              const field =
                node.kind === 'map' ? node.values : node.fields.get(key);
              return field && !(path === '' && key === 'metadata')
                ? visit(
                    field,
                    each,
                    isMap(before) ? before[key] : undefined,
                    join(path, key),
                  )
                : [];
            }),
          ]
        : typeErrors(node, value, path);
    default:
      return [];
  }
}

// Items of a list are the same ones where they have the same keys.
function counterpart(
  keys: readonly string[],
  item: Json,
  before: Json | undefined,
): Json | undefined {
  return keys.length > 0 && isMap(item) && Array.isArray(before)
    ? before.find(
        each =>
          isMap(each) && keys.every(key => jsonEquals(each[key], item[key])),
      )
    : undefined;
}

function missingFields(
  node: SchemaNode,
  value: Readonly<Record<string, unknown>>,
  path: string,
): FieldError[] {
  return node.kind === 'struct'
    ? node.required
        .filter(field => value[field] === undefined)
        .map(field => ({
          reason: 'FieldValueRequired',
          field: join(path, field),
          message: 'Required value',
        }))
    : [];
}

function tooMany(
  { length }: Json[],
  limit: number | undefined,
  path: string,
): FieldError[] {
  return limit !== undefined && length > limit
    ? [
        {
          reason: 'FieldValueTooMany',
          field: path,
          message: `Too many: ${length}: must have at most ${limit} items`,
        },
      ]
    : [];
}
