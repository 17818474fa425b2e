import { ApiObject } from '../objects/ApiObject';
import { ResourceDefinition } from '../resources/ResourceDefinition';
import { statusErrors } from '../status/statusErrors';
import { fieldErrors } from '../validation/fieldErrors';
import { subjectOf } from './subjectOf';

/**
 * Whether an object is of the kind that it is to be stored as.
 *
 * @throws ApiError 422 where it is of another, and nothing else is looked at
 *
 * @internal
 */
export function checkKind(
  definition: ResourceDefinition,
  { kind, metadata }: ApiObject,
): void {
  if (definition.custom && kind !== definition.kind) {
    throw statusErrors.invalid(
      { ...subjectOf(definition, metadata.name), kind },
      [fieldErrors.invalid('kind', kind, `must be ${definition.kind}`)],
    );
  }
}
