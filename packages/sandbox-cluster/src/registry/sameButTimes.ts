import { ApiObject } from '../objects/ApiObject';
import { jsonEquals } from '../objects/json';

/**
 * Whether a write would change nothing but the times at which managers are
 * said to have written. The API server then does not write at all.
 *
 * @internal
 */
export function sameButTimes(left: ApiObject, right: ApiObject): boolean {
  return jsonEquals(withoutTimes(left), withoutTimes(right));
}

function withoutTimes(object: ApiObject): unknown {
  const { managedFields, ...metadata } = object.metadata;
  return {
    ...object,
    metadata: {
      ...metadata,
      managedFields: managedFields?.map(entry => ({
        ...entry,
        time: undefined,
      })),
    },
  };
}
