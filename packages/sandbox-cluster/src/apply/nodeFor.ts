import { Json } from '../objects/ApiObject';
import { isMap } from '../objects/json';
import { AnyNode, ListNode, MapNode, SchemaNode } from '../schema/SchemaNode';

const any: AnyNode = { kind: 'any' };
const deducedMap: MapNode = { kind: 'map', values: any, atomic: false };
const deducedList: ListNode = {
  kind: 'list',
  items: any,
  relation: 'atomic',
  keys: [],
  keyDefaults: {},
};

/**
 * The schema by which a value is handled: its own, or for a value of unknown
 * type what can be deduced from it (maps are granular, lists are atomic).
 *
 * @internal
 */
export function nodeFor(
  node: SchemaNode,
  ...values: Array<Json | undefined>
): SchemaNode {
  if (node.kind !== 'any') {
    return node;
  }
  const value = values.find(each => each !== undefined && each !== null);
  if (isMap(value)) {
    return deducedMap;
  }
  return Array.isArray(value) ? deducedList : any;
}

/**
 * The schema of a field of a struct or map.
 *
 * @internal
 */
export function fieldNode(node: SchemaNode, field: string): SchemaNode {
  switch (node.kind) {
    case 'struct':
      return node.fields.get(field) ?? any;
    case 'map':
      return node.values;
    default:
      return any;
  }
}

/** Whether a value is owned as a whole. @internal */
export function isLeaf(node: SchemaNode): boolean {
  switch (node.kind) {
    case 'struct':
    case 'map':
      return node.atomic;
    case 'list':
      return node.relation === 'atomic';
    default:
      return true;
  }
}
