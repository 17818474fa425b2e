import { Json, JsonMap } from '../objects/ApiObject';
import { isMap } from '../objects/json';
import { SchemaNode } from '../schema/SchemaNode';
import { FieldSet } from './FieldSet';
import { fieldNode, isLeaf, nodeFor } from './nodeFor';
import { fieldElement, itemElement } from './pathElements';

/**
 * A value without the fields of a set. What has become empty by it stays.
 *
 * Source: structured-merge-diff v6, typed/remove.go.
 *
 * @returns a new value; undefined where nothing is left of a list or map that
 *   had something
 *
 * @internal
 */
export function removeFields(
  schema: SchemaNode,
  value: Json | undefined,
  set: FieldSet,
): Json | undefined {
  if (value === undefined || set.empty) {
    return value;
  }
  const node = nodeFor(schema, value);
  if (isLeaf(node)) {
    return value;
  }
  if (node.kind === 'list' && Array.isArray(value)) {
    const items = value.flatMap(item => {
      const element = itemElement(node, item);
      if (set.has(element)) {
        return [];
      }
      const below = set.children.get(element);
      const rest = below ? removeFields(node.items, item, below) : item;
      return rest === undefined ? [] : [rest];
    });
    return items.length === 0 ? undefined : items;
  }
  if (!isMap(value)) {
    return value;
  }
  const result: JsonMap = {};
  for (const [key, field] of Object.entries(value)) {
    const element = fieldElement(key);
    if (set.has(element)) {
      continue;
    }
    const below = set.children.get(element);
    const rest = below
      ? removeFields(fieldNode(node, key), field, below)
      : field;
    if (rest !== undefined) {
      result[key] = rest;
    }
  }
  return Object.keys(result).length === 0 ? undefined : result;
}
