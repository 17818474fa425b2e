import { Json } from '../objects/ApiObject';
import { isMap } from '../objects/json';
import { SchemaNode } from './SchemaNode';

/**
 * Takes away fields that the schema does not know, as the API server does
 * before it looks at an object any further.
 *
 * @param value - is changed in place
 * @returns the paths of what was taken away, `spec.template.spec.nonsense`
 *
 * @internal
 */
export function pruneUnknown(schema: SchemaNode, value: Json): string[] {
  const unknown: string[] = [];
  visit(schema, value, '', unknown);
  return unknown;
}

function visit(
  node: SchemaNode,
  value: Json | undefined,
  path: string,
  unknown: string[],
): void {
  if (node.kind === 'list' && Array.isArray(value)) {
    value.forEach((item, index) =>
      visit(node.items, item, `${path}[${index}]`, unknown),
    );
  } else if (node.kind === 'map' && isMap(value)) {
    for (const [key, each] of Object.entries(value)) {
      visit(node.values, each, join(path, key), unknown);
    }
  } else if (node.kind === 'struct' && isMap(value)) {
    for (const [key, each] of Object.entries(value)) {
      const field = node.fields.get(key);
      if (field) {
        visit(field, each, join(path, key), unknown);
      } else {
        unknown.push(join(path, key));
        delete value[key];
      }
    }
  }
}

function join(path: string, key: string): string {
  return path ? `${path}.${key}` : key;
}
