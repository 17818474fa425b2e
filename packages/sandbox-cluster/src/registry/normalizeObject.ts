import { ApiObject, JsonMap } from '../objects/ApiObject';
import { ResourceDefinition } from '../resources/ResourceDefinition';
import { fillZero } from '../schema/fillZero';
import { normalizeBuiltIn } from '../schema/normalizeBuiltIn';
import { setDefaults } from '../schema/setDefaults';
import { StructNode } from '../schema/SchemaNode';
import { schemaOf } from '../schema/schemaOf';
import { zeroObject } from '../schema/zeroObject';

/**
 * Puts an object of a built-in kind into the form that decoding it into its Go
 * type and encoding it again gives. Custom resources stay as they are, but for
 * their metadata.
 *
 * @param draft - is changed in place
 * @param applied - it is not what a client sent, but what an apply made
 * @throws ApiError 400 for a value of the wrong type
 *
 * @internal
 */
export function normalizeObject(
  definition: ResourceDefinition,
  draft: ApiObject,
  applied = false,
): void {
  const schema = schemaOf(definition);
  const value = draft as unknown as JsonMap;
  if (definition.custom) {
    const metadata = schema.fields.get('metadata') as StructNode;
    normalizeBuiltIn(metadata, value.metadata!, draft);
    dropEmpty(draft.metadata);
    setDefaults(schema, value, applied);
  } else {
    normalizeBuiltIn(schema, value, draft);
    fillZero(value, zeroObject(definition));
  }
}

// Go's ObjectMeta does not write what is empty.
function dropEmpty(metadata: ApiObject['metadata']): void {
  for (const key of ['labels', 'annotations'] as const) {
    if (Object.keys(metadata[key] ?? { '': '' }).length === 0) {
      delete metadata[key];
    }
  }
  for (const key of ['ownerReferences', 'finalizers'] as const) {
    if (metadata[key]?.length === 0) {
      delete metadata[key];
    }
  }
}
