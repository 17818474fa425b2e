import { Json } from '../objects/ApiObject';
import { goQuote } from '../objects/goQuote';
import { goValue } from '../objects/goValue';
import { isMap } from '../objects/json';
import { SchemaNode } from '../schema/SchemaNode';
import { fieldElement, formatPath, itemElement } from './pathElements';

/**
 * What keeps an applied configuration from being read by its schema, in the
 * words of structured-merge-diff.
 *
 * Source: structured-merge-diff v6, typed/validate.go.
 *
 * @internal
 */
export function checkTyped(schema: SchemaNode, value: Json): string[] {
  const errors: string[] = [];
  visit(schema, value, [], errors);
  return errors;
}

function visit(
  node: SchemaNode,
  value: Json | undefined,
  path: readonly string[],
  errors: string[],
): void {
  if (value === undefined || value === null || node.kind === 'any') {
    return;
  }
  const complain = (what: string) =>
    errors.push(`${formatPath(path)}: ${what}`);
  if (node.kind === 'scalar') {
    switch (node.type) {
      case 'integer':
        if (typeof value !== 'number') {
          complain(`expected numeric (int or float), got ${goType(value)}`);
        }
        return;
      case 'string':
        if (typeof value !== 'string') {
          complain(
            `expected string, got &value.valueUnstructured{Value:${goSyntax(
              value,
            )}}`,
          );
        }
        return;
      case 'boolean':
        if (typeof value !== 'boolean') {
          complain(`expected boolean, got &{${goValue(value)}}`);
        }
        return;
      default:
        if (typeof value === 'object') {
          complain(`expected any scalar, got &{${goValue(value)}}`);
        }
        return;
    }
  }
  if (node.kind === 'list') {
    if (!Array.isArray(value)) {
      complain(`expected list, got &{${goValue(value)}}`);
      return;
    }
    const seen = new Set<string>();
    value.forEach((item, index) => {
      let element = `f:[${index}]`;
      if (node.relation === 'map' || node.relation === 'set') {
        const hasKey = node.keys.some(
          key =>
            (isMap(item) && item[key] !== undefined) ||
            node.keyDefaults[key] !== undefined,
        );
        if (node.keys.length > 0 && !hasKey) {
          complain(
            `element ${index}: associative list with keys has an element that omits all key fields [${node.keys
              .map(goQuote)
              .join(
                ' ',
              )}] (and doesn't have default values for any key fields)`,
          );
          return;
        }
        element = itemElement(node, item);
        if (seen.has(element)) {
          complain(`duplicate entries for key ${formatPath([element])}`);
        }
        seen.add(element);
      }
      visit(node.items, item, [...path, element], errors);
    });
    return;
  }
  if (!isMap(value)) {
    complain(`expected map, got &{${goValue(value)}}`);
    return;
  }
  for (const key of Object.keys(value).sort()) {
    const each = value[key];
    const below = [...path, fieldElement(key)];
    const field = node.kind === 'map' ? node.values : node.fields.get(key);
    if (field) {
      visit(field, each, below, errors);
    } else {
      errors.push(`${formatPath(below)}: field not declared in schema`);
      // Nothing more is said of this object.
      return;
    }
  }
}

function goType(value: Json): string {
  if (Array.isArray(value)) {
    return '[]interface {}';
  }
  if (isMap(value)) {
    return 'map[string]interface {}';
  }
  return typeof value === 'boolean' ? 'bool' : String(typeof value);
}

// %#v of a decoded value.
function goSyntax(value: Json | undefined): string {
  if (Array.isArray(value)) {
    return `[]interface {}{${value.map(goSyntax).join(', ')}}`;
  }
  if (isMap(value)) {
    const entries = Object.keys(value)
      .sort()
      .map(key => `${goQuote(key)}:${goSyntax(value[key])}`);
    return `map[string]interface {}{${entries.join(', ')}}`;
  }
  if (value === null || value === undefined) {
    return 'interface {}(nil)';
  }
  return typeof value === 'string' ? goQuote(value) : String(value);
}
