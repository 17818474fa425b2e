import { JsonMap } from '../objects/ApiObject';
import { FieldSet } from './FieldSet';

/** Enough for every kind and state; more is a sign of fields that are unique. */
const LIMIT = 5_000;

const known = new Map<string, JsonMap>();

/**
 * FieldsV1 in which `f:spec`, `f:status` and the like are shared with other
 * objects: those of one kind have mostly the same, and there may be ten
 * thousands of them. They must not be changed.
 *
 * @internal
 */
export function sharedFieldsV1(fields: FieldSet): JsonMap {
  return fields.toFieldsV1((child, element) => {
    // Has the owners' uids.
    if (element === 'f:metadata') {
      return child.toFieldsV1();
    }
    const key = child.signature;
    let below = known.get(key);
    if (!below) {
      if (known.size >= LIMIT) {
        known.clear();
      }
      below = child.toFieldsV1();
      known.set(key, below);
    }
    return below;
  });
}
