import { ApiObject, Json } from '../objects/ApiObject';

/** An object without its bookkeeping of owners. @internal */
export function withoutManagedFields(object: ApiObject): Json {
  const { managedFields: _, ...metadata } = object.metadata;
  return { ...object, metadata } as unknown as Json;
}
