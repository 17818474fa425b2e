import { Json, JsonMap } from '../objects/ApiObject';
import { isMap, jsonClone } from '../objects/json';
import { ListNode, SchemaNode } from '../schema/SchemaNode';
import { fieldNode, isLeaf, nodeFor } from './nodeFor';
import { itemElement } from './pathElements';

/**
 * Lays what is applied over what is there: leaves are replaced, maps and
 * keyed lists are merged.
 *
 * Source: structured-merge-diff v6, typed/merge.go.
 *
 * @returns a new value
 *
 * @internal
 */
export function mergeValues(
  schema: SchemaNode,
  live: Json | undefined,
  applied: Json | undefined,
): Json | undefined {
  const node = nodeFor(schema, applied, live);
  if (applied === undefined) {
    return jsonClone(live);
  }
  if (isLeaf(node)) {
    return jsonClone(applied);
  }
  if (node.kind === 'list') {
    if (!Array.isArray(applied) || !Array.isArray(live)) {
      return jsonClone(applied === null && live !== undefined ? live : applied);
    }
    return mergeLists(node, live, applied);
  }
  if (!isMap(applied) || !isMap(live)) {
    return jsonClone(applied === null && live !== undefined ? live : applied);
  }
  const result: JsonMap = {};
  for (const key of new Set([...Object.keys(live), ...Object.keys(applied)])) {
    result[key] = mergeValues(fieldNode(node, key), live[key], applied[key]);
  }
  return result;
}

/**
 * The applied list gives the order of its own items; the live list's other
 * items keep their place between them.
 */
function mergeLists(node: ListNode, live: Json[], applied: Json[]): Json[] {
  const liveItems = indexed(node, live);
  const appliedItems = indexed(node, applied);
  const liveKeys = [...liveItems.keys()];
  const appliedKeys = [...appliedItems.keys()];
  const shared = appliedKeys.filter(key => liveItems.has(key));
  const merged = new Set<string>();
  const result: Json[] = [];
  const take = (key: string) => {
    merged.add(key);
    if (shared[0] === key) {
      shared.shift();
    }
    result.push(
      mergeValues(node.items, liveItems.get(key), appliedItems.get(key))!,
    );
  };

  let left = 0;
  let right = 0;
  while (left < liveKeys.length || right < appliedKeys.length) {
    const liveKey = liveKeys[left];
    const appliedKey = appliedKeys[right];
    if (liveKey !== undefined && appliedKey !== undefined) {
      if (liveKey === appliedKey) {
        take(liveKey);
        left += 1;
        right += 1;
        continue;
      }
      if (
        appliedItems.has(liveKey) &&
        shared.length > 0 &&
        shared[0] !== liveKey
      ) {
        // An item of both lists, but another one's turn is first.
        left += 1;
        continue;
      }
    }
    if (liveKey !== undefined) {
      if (!appliedItems.has(liveKey)) {
        result.push(jsonClone(liveItems.get(liveKey)!));
        left += 1;
        continue;
      }
      if (merged.has(liveKey)) {
        left += 1;
        continue;
      }
    }
    if (appliedKey !== undefined) {
      take(appliedKey);
      right += 1;
    }
  }
  return result;
}

function indexed(node: ListNode, list: Json[]): Map<string, Json> {
  return new Map(list.map(item => [itemElement(node, item), item]));
}
