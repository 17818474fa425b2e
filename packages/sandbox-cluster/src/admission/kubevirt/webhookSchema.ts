import { Json, JsonMap } from '../../objects/ApiObject';
import { isMap } from '../../objects/json';
import { Quantity } from '../../quantity/Quantity';
import { SchemaNode } from '../../schema/SchemaNode';

/**
 * What virt-api's OpenAPI validation, the first thing its webhooks do, finds
 * wrong with an object.
 *
 * @internal
 */
export function webhookSchemaErrors(schema: SchemaNode, value: Json): string[] {
  const errors: string[] = [];
  visit(schema, value, '', errors);
  return errors;
}

function visit(
  node: SchemaNode,
  value: Json | undefined,
  path: string,
  errors: string[],
): void {
  if (value === undefined || value === null || node.kind === 'any') {
    return;
  }
  const expect = (type: string, holds: boolean) => {
    if (!holds) {
      errors.push(
        `${path} in body must be of type ${type}: ${JSON.stringify(
          jsonType(value),
        )}`,
      );
    }
    return holds;
  };
  if (node.kind === 'scalar') {
    switch (node.type) {
      case 'integer':
        expect('integer', Number.isInteger(value));
        return;
      case 'string':
      case 'boolean':
        expect(node.type, typeof value === node.type);
        return;
      default:
        return;
    }
  }
  if (node.kind === 'list') {
    if (expect('array', Array.isArray(value))) {
      (value as Json[]).forEach((item, index) =>
        visit(node.items, item, `${path}[${index}]`, errors),
      );
    }
    return;
  }
  if (!expect('object', isMap(value))) {
    return;
  }
  const map = value as JsonMap;
  if (node.kind === 'map') {
    for (const [key, each] of Object.entries(map)) {
      visit(node.values, each, join(path, key), errors);
    }
    return;
  }
  for (const field of node.required) {
    if (map[field] === undefined || map[field] === null) {
      errors.push(`${join(path, field)} in body is required`);
    }
  }
  for (const [key, each] of Object.entries(map)) {
    const field = node.fields.get(key);
    if (field && !(path === '' && ['metadata', 'status'].includes(key))) {
      visit(field, each, join(path, key), errors);
    }
  }
}

/**
 * Brings all quantities into canonical form, as decoding and encoding in Go
 * does.
 *
 * @param value - is changed in place
 * @returns what is wrong with the first that is no quantity
 *
 * @internal
 */
export function canonicalQuantities(
  schema: SchemaNode,
  value: Json | undefined,
): string | undefined {
  if (schema.kind === 'list' && Array.isArray(value)) {
    for (const item of value) {
      const problem = canonicalQuantities(schema.items, item);
      if (problem) {
        return problem;
      }
    }
  } else if (
    (schema.kind === 'map' || schema.kind === 'struct') &&
    isMap(value)
  ) {
    for (const [key, each] of Object.entries(value)) {
      const node =
        schema.kind === 'map' ? schema.values : schema.fields.get(key);
      if (node?.kind === 'scalar' && node.type === 'quantity') {
        if (each === null || each === undefined) {
          continue;
        }
        const parsed = Quantity.parse(each);
        if (!parsed.ok) {
          return parsed.reason;
        }
        value[key] = parsed.quantity.toString();
      } else if (node) {
        const problem = canonicalQuantities(node, each);
        if (problem) {
          return problem;
        }
      }
    }
  }
  return undefined;
}

function join(path: string, key: string): string {
  return path ? `${path}.${key}` : key;
}

function jsonType(value: Json): string {
  if (Array.isArray(value)) {
    return 'array';
  }
  return typeof value;
}
