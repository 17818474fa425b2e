import { ApiObject } from '../objects/ApiObject';
import { ResourceDefinition } from '../resources/ResourceDefinition';
import { ResourceStrategy } from '../resources/ResourceStrategy';
import { FieldError } from '../status/statusErrors';
import { nameRules } from '../validation/nameRules';
import { labelErrors } from '../validation/labelErrors';

/**
 * The rules for metadata, as apimachinery's `ValidateObjectMeta` has them.
 *
 * @internal
 */
export function checkMetadata(
  definition: ResourceDefinition,
  strategy: ResourceStrategy,
  object: ApiObject,
  current?: ApiObject,
): FieldError[] {
  const { metadata } = object;
  const errors: FieldError[] = [];
  if (!metadata.name) {
    errors.push({
      reason: 'FieldValueRequired',
      field: 'metadata.name',
      message: 'Required value: name or generateName is required',
    });
  } else if (!current) {
    for (const message of nameRules[strategy.nameRule ?? 'subdomain'](
      metadata.name,
    )) {
      errors.push({
        reason: 'FieldValueInvalid',
        field: 'metadata.name',
        message: `Invalid value: ${JSON.stringify(metadata.name)}: ${message}`,
      });
    }
  }
  if (definition.namespaced && !metadata.namespace) {
    errors.push({
      reason: 'FieldValueRequired',
      field: 'metadata.namespace',
      message: 'Required value',
    });
  }
  errors.push(...labelErrors(metadata.labels, 'metadata.labels'));
  return errors;
}
