import { SchemaNode } from '../schema/SchemaNode';
import { FieldSet } from './FieldSet';
import { fieldNode, nodeFor } from './nodeFor';

/**
 * A set in which every named field on the way to a member is a member too, so
 * that removing can take an object away with its last field. Keys of maps and
 * items of lists are members only where they were.
 *
 * Source: structured-merge-diff v6, fieldpath/set.go,
 * EnsureNamedFieldsAreMembers.
 *
 * @internal
 */
export function ensureNamedFields(schema: SchemaNode, set: FieldSet): FieldSet {
  const result = FieldSet.create();
  for (const element of set.members) {
    result.members.add(element);
  }
  for (const [element, child] of set.children) {
    const isField = element.startsWith('f:');
    const node = isField
      ? fieldNode(nodeFor(schema, {}), element.slice(2))
      : itemNode(schema);
    if (
      isField &&
      schema.kind === 'struct' &&
      schema.fields.has(element.slice(2))
    ) {
      result.members.add(element);
    }
    result.children.set(element, ensureNamedFields(node, child));
  }
  return result;
}

function itemNode(schema: SchemaNode): SchemaNode {
  return schema.kind === 'list' ? schema.items : { kind: 'any' };
}
