import { ApiObject, JsonMap } from '../objects/ApiObject';
import { ResourceDefinition } from '../resources/ResourceDefinition';
import { fillZero } from '../schema/fillZero';
import { normalizeBuiltIn } from '../schema/normalizeBuiltIn';
import { schemaOf } from '../schema/schemaOf';
import { zeroObject } from '../schema/zeroObject';

/**
 * Puts an object of a built-in kind into the form that decoding it into its Go
 * type and encoding it again gives. Custom resources stay as they are.
 *
 * @param draft - is changed in place
 * @throws ApiError 400 for a value of the wrong type
 *
 * @internal
 */
export function normalizeObject(
  definition: ResourceDefinition,
  draft: ApiObject,
): void {
  if (!definition.custom) {
    const value = draft as unknown as JsonMap;
    normalizeBuiltIn(schemaOf(definition), value);
    fillZero(value, zeroObject(definition));
  }
}
