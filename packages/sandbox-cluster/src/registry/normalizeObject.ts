import { ApiObject, JsonMap } from '../objects/ApiObject';
import { ResourceDefinition } from '../resources/ResourceDefinition';
import { fillZero } from '../schema/fillZero';
import { normalizeBuiltIn } from '../schema/normalizeBuiltIn';
import { StructNode } from '../schema/SchemaNode';
import { schemaOf } from '../schema/schemaOf';
import { zeroObject } from '../schema/zeroObject';

/**
 * Puts an object of a built-in kind into the form that decoding it into its Go
 * type and encoding it again gives. Custom resources stay as they are, but for
 * their metadata.
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
  const schema = schemaOf(definition);
  const value = draft as unknown as JsonMap;
  if (definition.custom) {
    const metadata = schema.fields.get('metadata') as StructNode;
    normalizeBuiltIn(metadata, value.metadata!, draft);
  } else {
    normalizeBuiltIn(schema, value, draft);
    fillZero(value, zeroObject(definition));
  }
}
