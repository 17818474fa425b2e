import { Json, JsonMap } from '../objects/ApiObject';
import { isMap, jsonClone, jsonEquals } from '../objects/json';
import { ListNode, SchemaNode } from '../schema/SchemaNode';
import { elementOrder } from './elementOrder';
import { fieldNode, nodeFor } from './nodeFor';

/**
 * A strategic merge patch: a merge patch that merges lists by their keys, with
 * the directives that kubectl sends.
 *
 * Source: Kubernetes 1.36, apimachinery pkg/util/strategicpatch.
 *
 * @returns a new value; the target is left as it is
 *
 * @internal
 */
export function applyStrategicMergePatch<T>(
  schema: SchemaNode,
  target: T,
  patch: JsonMap,
): T {
  return mergeMaps(schema, target as JsonMap, patch) as T;
}

function mergeMaps(
  schema: SchemaNode,
  target: JsonMap | undefined,
  patch: JsonMap,
): JsonMap {
  const { $patch: directive, $retainKeys: retained, ...changes } = patch;
  if (directive === 'replace') {
    return jsonClone(changes);
  }
  const node = nodeFor(schema, {});
  const result: JsonMap = jsonClone(target ?? {});
  if (Array.isArray(retained)) {
    for (const key of Object.keys(result)) {
      if (!retained.includes(key)) {
        delete result[key];
      }
    }
  }
  for (const [key, value] of Object.entries(changes)) {
    const [name, field] = splitDirective(key);
    const below = fieldNode(node, field);
    if (name === '$deleteFromPrimitiveList') {
      const unwanted = Array.isArray(value) ? value : [];
      const list = result[field];
      if (Array.isArray(list)) {
        result[field] = list.filter(
          item => !unwanted.some(each => jsonEquals(each, item)),
        );
      }
    } else if (name === '$setElementOrder') {
      // Handled together with the list itself, below.
    } else if (value === null || value === undefined) {
      delete result[key];
    } else if (isMap(value)) {
      const present = result[key];
      if (value.$patch === 'delete') {
        delete result[key];
      } else {
        result[key] = mergeMaps(below, isMap(present) ? present : {}, value);
      }
    } else if (Array.isArray(value) && below.kind === 'list') {
      result[key] = mergeLists(below, result[key], value);
    } else {
      result[key] = jsonClone(value);
    }
  }
  for (const [key, order] of Object.entries(changes)) {
    const [name, field] = splitDirective(key);
    const list = result[field];
    if (
      name === '$setElementOrder' &&
      Array.isArray(order) &&
      Array.isArray(list)
    ) {
      const before = target?.[field];
      result[field] = elementOrder(
        list,
        order,
        Array.isArray(before) ? before : [],
        mergeKey(fieldNode(node, field)),
      );
    }
  }
  return result;
}

function mergeLists(
  node: ListNode,
  target: Json | undefined,
  patch: Json[],
): Json[] {
  const present = Array.isArray(target) ? jsonClone(target) : [];
  if (node.relation === 'atomic') {
    return jsonClone(patch);
  }
  if (node.relation === 'set') {
    const added = patch.filter(
      item => !present.some(each => jsonEquals(each, item)),
    );
    return elementOrder([...present, ...added], patch, present, undefined);
  }
  const replaces = patch.some(item => isMap(item) && item.$patch === 'replace');
  const [key] = node.keys;
  const result = replaces ? [] : [...present];
  for (const item of patch) {
    if (!isMap(item) || item.$patch === 'replace') {
      continue;
    }
    const index = result.findIndex(
      each => isMap(each) && jsonEquals(each[key], item[key]),
    );
    if (item.$patch === 'delete') {
      if (index >= 0) {
        result.splice(index, 1);
      }
    } else if (index >= 0) {
      result[index] = mergeMaps(node.items, result[index] as JsonMap, item);
    } else {
      result.push(mergeMaps(node.items, {}, item));
    }
  }
  return replaces ? result : elementOrder(result, patch, present, key);
}

function mergeKey(node: SchemaNode): string | undefined {
  return node.kind === 'list' ? node.keys[0] : undefined;
}

function splitDirective(key: string): [string, string] {
  const match = /^(\$deleteFromPrimitiveList|\$setElementOrder)\/(.*)$/.exec(
    key,
  );
  return match ? [match[1], match[2]] : ['', key];
}
