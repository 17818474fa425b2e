import { Json } from '../objects/ApiObject';
import { isMap } from '../objects/json';
import { ListNode } from '../schema/SchemaNode';

/** The element for a field or key. @internal */
export function fieldElement(name: string): string {
  return `f:${name}`;
}

/**
 * The element for an item of a list that is merged item by item, by those
 * keys that the item has, or by its value.
 *
 * @internal
 */
export function itemElement(list: ListNode, item: Json): string {
  if (list.relation === 'set') {
    return `v:${JSON.stringify(item)}`;
  }
  const keys = [...list.keys]
    .sort()
    .map(key => {
      const value = isMap(item) ? item[key] : undefined;
      return [key, value ?? list.keyDefaults[key]] as const;
    })
    .filter(([, value]) => value !== undefined);
  return `k:${JSON.stringify(Object.fromEntries(keys))}`;
}

/**
 * A path as conflicts name it: `.spec.ports[port=80,protocol="TCP"].name`.
 *
 * @internal
 */
export function formatPath(path: readonly string[]): string {
  return path
    .map(element => {
      const rest = element.slice(2);
      switch (element[0]) {
        case 'k':
          return `[${Object.entries(JSON.parse(rest) as object)
            .map(([key, value]) => `${key}=${JSON.stringify(value)}`)
            .join(',')}]`;
        case 'v':
          return `[=${rest}]`;
        default:
          return `.${rest}`;
      }
    })
    .join('');
}
