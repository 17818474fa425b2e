import { Json } from '../objects/ApiObject';
import { isMap, jsonClone } from '../objects/json';

/**
 * A JSON merge patch (RFC 7396): null takes away, objects are merged, all
 * else is replaced.
 *
 * @returns a new value; the target is left as it is
 *
 * @internal
 */
export function applyMergePatch<T>(target: T, patch: unknown): T {
  return merge(target as Json | undefined, patch as Json) as T;
}

function merge(target: Json | undefined, patch: Json): Json {
  if (!isMap(patch)) {
    return jsonClone(patch);
  }
  const result = isMap(target) ? jsonClone(target) : {};
  for (const [key, value] of Object.entries(patch)) {
    if (value === null || value === undefined) {
      delete result[key];
    } else {
      result[key] = merge(result[key], value);
    }
  }
  return result;
}
