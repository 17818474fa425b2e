import { jsonEquals } from '../../objects/json';
import { fieldErrors } from '../../validation/fieldErrors';
import { qualifiedNameErrors } from '../../validation/labelErrors';
import { ResourceStrategy } from '../ResourceStrategy';

const immutable = ['parameters', 'provisioner', 'reclaimPolicy'];

/**
 * Source: Kubernetes 1.36 pkg/apis/storage/validation/validation.go.
 *
 * @internal
 */
export const storageClassStrategy: ResourceStrategy = {
  returnsDeletedObject: true,

  applyDefaults(draft) {
    draft.reclaimPolicy ??= 'Delete';
    draft.volumeBindingMode ??= 'Immediate';
  },

  validate: ({ provisioner, parameters, reclaimPolicy, volumeBindingMode }) => [
    ...(provisioner
      ? qualifiedNameErrors(String(provisioner).toLowerCase()).map(message =>
          fieldErrors.invalid('provisioner', provisioner, message),
        )
      : [fieldErrors.required('provisioner')]),
    ...Object.keys(parameters ?? {})
      .filter(key => key === '')
      .map(key =>
        fieldErrors.invalid('parameters', key, 'field can not be empty.'),
      ),
    ...oneOf('reclaimPolicy', reclaimPolicy, ['Delete', 'Retain']),
    ...oneOf('volumeBindingMode', volumeBindingMode, [
      'Immediate',
      'WaitForFirstConsumer',
    ]),
  ],

  validateUpdate: (object, current) => [
    ...immutable
      .filter(field => !jsonEquals(object[field], current[field]))
      .map(field =>
        fieldErrors.forbidden(field, `updates to ${field} are forbidden.`),
      ),
    ...(object.volumeBindingMode === current.volumeBindingMode
      ? []
      : [
          fieldErrors.invalid(
            'volumeBindingMode',
            object.volumeBindingMode,
            'field is immutable',
          ),
        ]),
  ],
};

function oneOf(field: string, value: unknown, known: readonly string[]) {
  return known.includes(String(value))
    ? []
    : [fieldErrors.notSupported(field, value, known)];
}
