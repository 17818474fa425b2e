import { Json } from '../objects/ApiObject';
import { FieldError } from '../status/statusErrors';
import { SchemaNode } from './SchemaNode';

/** What is said of no field in particular. @internal */
export const NOWHERE = '<nil>';

/**
 * That a value is not of its type.
 *
 * Source: kube-openapi, pkg/validation/validate/type.go.
 *
 * @param path - of the value
 *
 * @internal
 */
export function typeErrors(
  node: SchemaNode,
  value: Json,
  path: string,
): FieldError[] {
  const expected = expectedType(node);
  if (expected === 'integer') {
    return [
      wrongType(path, value, expected, node.rules?.format),
      ...checkedNumber(value, node.rules?.format, path),
    ];
  }
  return expected === 'integer,string'
    ? [
        wrongType(path, value, expected),
        nowhere(
          `${JSON.stringify(path)} must validate at least one schema (anyOf)`,
        ),
        wrongType(path, value, 'integer'),
        ...checkedNumber(value, undefined, path),
      ]
    : [wrongType(path, value, expected)];
}

/** An error of no field in particular. @internal */
export function nowhere(message: string): FieldError {
  return {
    reason: 'FieldValueInvalid',
    field: NOWHERE,
    message: `Invalid value: "": ${message}`,
  };
}

/** @internal */
export function join(path: string, key: string): string {
  return path ? `${path}.${key}` : key;
}

function expectedType(node: SchemaNode): string {
  if (node.kind === 'list') {
    return 'array';
  }
  if (node.kind !== 'scalar') {
    return 'object';
  }
  return node.type === 'quantity' || node.type === 'intOrString'
    ? 'integer,string'
    : node.type;
}

// The check of numbers looks at a value again, if it is one.
function checkedNumber(
  value: Json,
  format: string | undefined,
  path: string,
): FieldError[] {
  return typeof value === 'number'
    ? [
        nowhere(
          `Checked value must be of type integer ${
            format ? `with format ${format}` : '(default format)'
          } in ${path}`,
        ),
      ]
    : [];
}

function wrongType(
  path: string,
  value: Json,
  expected: string,
  format?: string,
): FieldError {
  const byFormat = format && typeof value === 'number';
  const actual = byFormat ? '"float64"' : JSON.stringify(jsonType(value));
  return {
    reason: 'FieldValueTypeInvalid',
    field: path,
    message: `Invalid value: ${actual}: ${path} in body must be of type ${
      byFormat ? format : expected
    }: ${actual}`,
  };
}

function jsonType(value: Json): string {
  if (value === null) {
    return 'null';
  }
  if (Array.isArray(value)) {
    return 'array';
  }
  if (typeof value === 'number') {
    return Number.isInteger(value) ? 'integer' : 'number';
  }
  return typeof value;
}
