import { ApiObject } from '../../objects/ApiObject';
import { checkBase64 } from '../../validation/checkBase64';
import { dataKeyErrors, dataSizeErrors } from '../../validation/dataErrors';
import { fieldErrors } from '../../validation/fieldErrors';
import { immutableErrors } from '../../validation/immutableErrors';
import { ResourceStrategy } from '../ResourceStrategy';

/**
 * Source: Kubernetes 1.36 pkg/apis/core/validation/validation.go,
 * ValidateConfigMap.
 *
 * @internal
 */
export const configMapStrategy: ResourceStrategy = {
  decode: draft => checkBase64('ConfigMap', textOf(draft, 'binaryData')),

  validate(object) {
    const data = textOf(object, 'data');
    const binary = textOf(object, 'binaryData');
    const twice = Object.keys(data).filter(key => key in binary);
    const bytes = [
      ...Object.values(data).map(value => Buffer.byteLength(value)),
      ...Object.values(binary).map(value => Buffer.byteLength(value, 'base64')),
    ].reduce((sum, each) => sum + each, 0);
    return [
      ...dataKeyErrors('data', Object.keys(data)),
      ...twice.map(key =>
        fieldErrors.invalid(
          `data[${key}]`,
          key,
          'duplicate of key present in binaryData',
        ),
      ),
      ...dataKeyErrors('binaryData', Object.keys(binary)),
      // Of the object as a whole.
      ...dataSizeErrors('[]', bytes),
    ];
  },

  validateUpdate: (object, current, context) => [
    ...immutableErrors(object, current, ['data', 'binaryData']),
    ...configMapStrategy.validate!(object, context),
  ],
};

function textOf(object: ApiObject, field: string): Record<string, string> {
  return (object[field] ?? {}) as Record<string, string>;
}
