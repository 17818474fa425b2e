import { Json, JsonMap } from '../objects/ApiObject';
import { isMap, jsonClone } from '../objects/json';

/**
 * A JSON merge patch (RFC 7396): null takes away, objects are merged, all
 * else is replaced. In objects inside of lists there are no nulls either,
 * other than RFC 7396 has it. The maps that it looks into have their keys sorted
 * afterwards, as Go writes maps.
 *
 * Source: evanphx/json-patch v4, merge.go.
 *
 * @returns a new value; the target is left as it is
 *
 * @internal
 */
export function applyMergePatch<T>(target: T, patch: unknown): T {
  return merge(target as Json | undefined, patch as Json) as T;
}

function merge(target: Json | undefined, patch: Json): Json {
  if (Array.isArray(patch)) {
    return patch.map(withoutNulls);
  }
  if (!isMap(patch)) {
    return patch;
  }
  const before = isMap(target) ? target : {};
  const result: JsonMap = {};
  const keys = new Set([...Object.keys(before), ...Object.keys(patch)]);
  for (const key of [...keys].sort()) {
    const value = patch[key];
    if (value === undefined) {
      result[key] = jsonClone(before[key]);
    } else if (value !== null) {
      result[key] = merge(before[key], value);
    }
  }
  return result;
}

function withoutNulls(value: Json): Json {
  if (Array.isArray(value)) {
    return value.map(withoutNulls);
  }
  return isMap(value)
    ? Object.fromEntries(
        Object.entries(value)
          .filter(([, each]) => each !== null)
          .map(([key, each]) => [key, withoutNulls(each as Json)]),
      )
    : value;
}
