import { ApiObject } from '../objects/ApiObject';
import { jsonEquals } from '../objects/json';
import { FieldError } from '../status/statusErrors';
import { fieldErrors } from './fieldErrors';

/**
 * What may not change in a ConfigMap or a Secret that is immutable.
 *
 * @param fields - those that hold data
 *
 * @internal
 */
export function immutableErrors(
  object: ApiObject,
  current: ApiObject,
  fields: readonly string[],
): FieldError[] {
  if (current.immutable !== true) {
    return [];
  }
  return [
    ...(object.immutable === true ? [] : ['immutable']),
    ...fields.filter(field => !jsonEquals(object[field], current[field])),
  ].map(field =>
    fieldErrors.forbidden(field, 'field is immutable when `immutable` is set'),
  );
}
