import { Json } from '../objects/ApiObject';
import { isMap } from '../objects/json';
import { FieldError } from '../status/statusErrors';
import { ScalarNode, SchemaNode } from './SchemaNode';

const QUANTITY_PATTERN =
  '^(\\+|-)?(([0-9]+(\\.[0-9]*)?)|(\\.[0-9]+))(([KMGTPE]i)|[numkMGTPE]|([eE](\\+|-)?(([0-9]+(\\.[0-9]*)?)|(\\.[0-9]+))))?$';

/**
 * What is wrong with a custom resource by its structural schema, in the words
 * of apiextensions-apiserver.
 *
 * @internal
 */
export function checkStructure(schema: SchemaNode, value: Json): FieldError[] {
  const errors: FieldError[] = [];
  visit(schema, value, '', errors);
  return errors;
}

function visit(
  node: SchemaNode,
  value: Json | undefined,
  path: string,
  errors: FieldError[],
): void {
  // Which fields may be null is not known, so all may.
  if (value === undefined || value === null || node.kind === 'any') {
    return;
  }
  if (node.kind === 'scalar') {
    checkScalar(node, value, path, errors);
    return;
  }
  const expected = node.kind === 'list' ? 'array' : 'object';
  if (jsonType(value) !== expected) {
    errors.push(wrongType(path, value, expected));
    return;
  }
  if (node.kind === 'list') {
    (value as Json[]).forEach((item, index) =>
      visit(node.items, item, `${path}[${index}]`, errors),
    );
    return;
  }
  if (!isMap(value)) {
    return;
  }
  if (node.kind === 'struct') {
    for (const field of node.required) {
      if (value[field] === undefined) {
        errors.push({
          reason: 'FieldValueRequired',
          field: join(path, field),
          message: 'Required value',
        });
      }
    }
  }
  for (const [key, each] of Object.entries(value)) {
    const field = node.kind === 'map' ? node.values : node.fields.get(key);
    if (field && !(path === '' && key === 'metadata')) {
      visit(field, each, join(path, key), errors);
    }
  }
}

function checkScalar(
  node: ScalarNode,
  value: Json,
  path: string,
  errors: FieldError[],
): void {
  switch (node.type) {
    case 'quantity':
    case 'intOrString':
      if (typeof value !== 'string' && !Number.isInteger(value)) {
        errors.push(wrongType(path, value, 'integer,string'));
      } else if (
        node.type === 'quantity' &&
        typeof value === 'string' &&
        !new RegExp(QUANTITY_PATTERN).test(value)
      ) {
        errors.push({
          reason: 'FieldValueInvalid',
          field: path,
          message: `Invalid value: ${JSON.stringify(
            value,
          )}: ${path} in body should match '${QUANTITY_PATTERN}'`,
        });
      }
      return;
    case 'integer':
      if (!Number.isInteger(value)) {
        errors.push(wrongType(path, value, 'integer'));
      }
      return;
    default:
      if (typeof value !== node.type) {
        errors.push(wrongType(path, value, node.type));
      }
  }
}

function wrongType(path: string, value: Json, expected: string): FieldError {
  const actual = JSON.stringify(jsonType(value));
  return {
    reason: 'FieldValueTypeInvalid',
    field: path,
    message: `Invalid value: ${actual}: ${path} in body must be of type ${expected}: ${actual}`,
  };
}

function jsonType(value: Json): string {
  if (Array.isArray(value)) {
    return 'array';
  }
  if (typeof value === 'number') {
    return Number.isInteger(value) ? 'integer' : 'number';
  }
  return typeof value;
}

function join(path: string, key: string): string {
  return path ? `${path}.${key}` : key;
}
