import { Json } from '../objects/ApiObject';
import { isMap } from '../objects/json';
import { SchemaNode } from '../schema/SchemaNode';
import { FieldSet } from './FieldSet';
import { fieldNode, isLeaf, nodeFor } from './nodeFor';
import { fieldElement, itemElement } from './pathElements';

/**
 * The fields that a value sets: its leaves, the items of its lists and the
 * keys of its maps. This is what an apply makes its manager the owner of.
 *
 * Source: structured-merge-diff v6, typed/tofieldset.go.
 *
 * @internal
 */
export function fieldSetOf(schema: SchemaNode, value: Json): FieldSet {
  const set = FieldSet.create();
  visit(schema, value, [], set);
  return set;
}

function visit(
  schema: SchemaNode,
  value: Json,
  path: readonly string[],
  set: FieldSet,
): void {
  const node = nodeFor(schema, value);
  if (isLeaf(node)) {
    set.insert(path);
  } else if (node.kind === 'list' && Array.isArray(value)) {
    for (const item of value) {
      const itemPath = [...path, itemElement(node, item)];
      set.insert(itemPath);
      visit(node.items, item, itemPath, set);
    }
  } else if (isMap(value)) {
    for (const [key, field] of Object.entries(value)) {
      if (field === undefined) {
        continue;
      }
      const fieldPath = [...path, fieldElement(key)];
      const declared = node.kind === 'struct' && node.fields.has(key);
      const nothing =
        field === null || (isMap(field) && Object.keys(field).length === 0);
      if (nothing || !declared) {
        set.insert(fieldPath);
      }
      visit(fieldNode(node, key), field, fieldPath, set);
    }
  } else {
    // Null, in place of a list or an object.
    set.insert(path);
  }
}
