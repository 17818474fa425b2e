import { Json } from '../objects/ApiObject';
import { isMap, jsonEquals } from '../objects/json';
import { ListNode, SchemaNode } from '../schema/SchemaNode';
import { FieldSet } from './FieldSet';
import { fieldNode, isLeaf, nodeFor } from './nodeFor';
import { fieldElement, itemElement } from './pathElements';

/** Which fields differ between two objects. @internal */
export interface Comparison {
  readonly added: FieldSet;
  readonly modified: FieldSet;
  readonly removed: FieldSet;
}

/**
 * Compares two objects field by field, in the granularity of their schema.
 *
 * Source: structured-merge-diff v6, typed/compare.go.
 *
 * @internal
 */
export function compareValues(
  schema: SchemaNode,
  before: Json | undefined,
  after: Json | undefined,
): Comparison {
  const comparison = {
    added: FieldSet.create(),
    modified: FieldSet.create(),
    removed: FieldSet.create(),
  };
  visit(schema, before, after, [], comparison);
  return comparison;
}

function visit(
  schema: SchemaNode,
  before: Json | undefined,
  after: Json | undefined,
  path: readonly string[],
  comparison: Comparison,
): void {
  if (before === after) {
    return;
  }
  if (before === undefined && path.length > 0) {
    insertAll(
      schema,
      after!,
      comparison.added.descend(path.slice(0, -1)),
      path[path.length - 1],
    );
    return;
  }
  const node = nodeFor(schema, after, before);
  if (isLeaf(node) || (isEmpty(before) && isEmpty(after))) {
    if (before === undefined) {
      comparison.added.insert(path);
    } else if (after === undefined) {
      comparison.removed.insert(path);
    } else if (!jsonEquals(before, after)) {
      comparison.modified.insert(path);
    }
    return;
  }
  if (before === undefined) {
    comparison.added.insert(path);
  } else if (after === undefined) {
    comparison.removed.insert(path);
  }
  if (node.kind === 'list') {
    const mine = itemsByElement(node, before);
    const theirs = itemsByElement(node, after);
    for (const element of new Set([...mine.keys(), ...theirs.keys()])) {
      visit(
        node.items,
        mine.get(element),
        theirs.get(element),
        [...path, element],
        comparison,
      );
    }
    return;
  }
  const mine = isMap(before) ? before : {};
  const theirs = isMap(after) ? after : {};
  for (const key of new Set([...Object.keys(mine), ...Object.keys(theirs)])) {
    visit(
      fieldNode(node, key),
      mine[key],
      theirs[key],
      [...path, fieldElement(key)],
      comparison,
    );
  }
}

// Everything below something new is new.
function insertAll(
  schema: SchemaNode,
  value: Json,
  set: FieldSet,
  element: string,
): void {
  set.insert([element]);
  const node = nodeFor(schema, value);
  if (isLeaf(node) || isEmpty(value)) {
    return;
  }
  if (node.kind === 'list') {
    for (const [item, each] of itemsByElement(node, value)) {
      insertAll(node.items, each, set.descend([element]), item);
    }
  } else if (isMap(value)) {
    for (const key of Object.keys(value)) {
      const field = value[key];
      if (field !== undefined) {
        insertAll(
          fieldNode(node, key),
          field,
          set.descend([element]),
          fieldElement(key),
        );
      }
    }
  }
}

function itemsByElement(
  node: ListNode,
  value: Json | undefined,
): Map<string, Json> {
  return new Map(
    Array.isArray(value)
      ? value.map(item => [itemElement(node, item), item])
      : [],
  );
}

function isEmpty(value: Json | undefined): boolean {
  return (
    value === undefined ||
    value === null ||
    (Array.isArray(value) && value.length === 0) ||
    (isMap(value) && Object.keys(value).length === 0)
  );
}
