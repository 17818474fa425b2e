import { jsonEquals } from '../../objects/json';
import { fieldErrors } from '../../validation/fieldErrors';
import { ResourceStrategy } from '../ResourceStrategy';

const immutable = [
  'parameters',
  'provisioner',
  'reclaimPolicy',
  'volumeBindingMode',
];

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

  validate: ({ provisioner, reclaimPolicy, volumeBindingMode }) => [
    ...(provisioner ? [] : [fieldErrors.required('provisioner')]),
    ...oneOf('reclaimPolicy', reclaimPolicy, ['Delete', 'Retain']),
    ...oneOf('volumeBindingMode', volumeBindingMode, [
      'Immediate',
      'WaitForFirstConsumer',
    ]),
  ],

  validateUpdate: (object, current) =>
    immutable
      .filter(field => !jsonEquals(object[field], current[field]))
      .map(field =>
        field === 'parameters'
          ? fieldErrors.forbidden(field, 'updates to parameters are forbidden.')
          : fieldErrors.forbidden(field, `updates to ${field} are forbidden.`),
      ),
};

function oneOf(field: string, value: unknown, known: readonly string[]) {
  return known.includes(String(value))
    ? []
    : [fieldErrors.notSupported(field, value, known)];
}
