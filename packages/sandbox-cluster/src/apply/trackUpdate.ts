import { ApiObject, ManagedFieldsEntry } from '../objects/ApiObject';
import { WriteContext } from '../registry/WriteContext';
import { ResourceDefinition } from '../resources/ResourceDefinition';

/** @internal */
export function trackUpdate(
  _definition: ResourceDefinition,
  current: ApiObject | undefined,
  _draft: ApiObject,
  _context: WriteContext,
): ManagedFieldsEntry[] | undefined {
  return current?.metadata.managedFields;
}
