import { JsonMap } from '../objects/ApiObject';
import { isMap, jsonClone } from '../objects/json';

/**
 * Adds what a built-in type encodes even when it is not set.
 *
 * @param value - is changed in place
 * @param zero - see `zeroObject`
 *
 * @internal
 */
export function fillZero(value: JsonMap, zero: JsonMap): void {
  for (const [key, empty] of Object.entries(zero)) {
    const present = value[key];
    if (present === undefined || (present === null && empty !== null)) {
      value[key] = jsonClone(empty);
    } else if (isMap(present) && isMap(empty)) {
      fillZero(present, empty);
    }
  }
}
