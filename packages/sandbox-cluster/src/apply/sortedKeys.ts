import { Json, JsonMap } from '../objects/ApiObject';
import { isMap } from '../objects/json';

/**
 * A value in which the maps that a patch has looked into have their keys in
 * the order of the alphabet, as Go writes maps.
 *
 * @param isOpened - whether a map or list has been looked into
 *
 * @internal
 */
export function sortedKeys(
  value: Json,
  isOpened: (value: Json) => boolean,
): Json {
  if (Array.isArray(value)) {
    return isOpened(value)
      ? value.map(item => sortedKeys(item, isOpened))
      : value;
  }
  if (!isMap(value) || !isOpened(value)) {
    return value;
  }
  const result: JsonMap = {};
  for (const key of Object.keys(value).sort()) {
    if (value[key] !== undefined) {
      result[key] = sortedKeys(value[key], isOpened);
    }
  }
  return result;
}
