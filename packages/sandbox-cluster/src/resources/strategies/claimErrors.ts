import type { IoK8sApiCoreV1PersistentVolumeClaimSpec as ClaimSpec } from '@kubevirt-ui-ext/kubevirt-api/kubernetes';
import { FieldError } from '../../status/statusErrors';
import { fieldErrors } from '../../validation/fieldErrors';
import { nameRules } from '../../validation/nameRules';
import { selectorErrors } from '../../validation/selectorErrors';
import { claimSize } from './claimSize';

const accessModes = [
  'ReadOnlyMany',
  'ReadWriteMany',
  'ReadWriteOnce',
  'ReadWriteOncePod',
];

/**
 * What is wrong with the specification of a claim.
 *
 * Source: Kubernetes 1.36 pkg/apis/core/validation/validation.go,
 * ValidatePersistentVolumeClaimSpec.
 *
 * @internal
 */
export function claimErrors(spec: ClaimSpec): FieldError[] {
  const errors: FieldError[] = [];
  const modes = (spec.accessModes ?? []) as string[];
  if (modes.length === 0) {
    errors.push(
      fieldErrors.required(
        'spec.accessModes',
        'at least 1 access mode is required',
      ),
    );
  }
  errors.push(...selectorErrors(spec.selector, 'spec.selector'));
  for (const mode of modes) {
    if (!accessModes.includes(mode)) {
      errors.push(
        fieldErrors.notSupported('spec.accessModes', mode, accessModes),
      );
    }
  }
  if (
    modes.includes('ReadWriteOncePod') &&
    modes.some(
      mode => mode !== 'ReadWriteOncePod' && accessModes.includes(mode),
    )
  ) {
    errors.push(
      fieldErrors.forbidden(
        'spec.accessModes',
        'may not use ReadWriteOncePod with other access modes',
      ),
    );
  }
  const size = claimSize(spec);
  if (!size) {
    errors.push(fieldErrors.required('spec.resources[storage]'));
  } else if (size.nano <= 0n) {
    errors.push(
      fieldErrors.invalid(
        'spec.resources[storage]',
        size.toString(),
        'must be greater than zero',
      ),
    );
  }
  if (spec.storageClassName) {
    errors.push(
      ...nameRules
        .subdomain(spec.storageClassName)
        .map(message =>
          fieldErrors.invalid(
            'spec.storageClassName',
            spec.storageClassName,
            message,
          ),
        ),
    );
  }
  if (!['Block', 'Filesystem'].includes(String(spec.volumeMode))) {
    errors.push(
      fieldErrors.notSupported('spec.volumeMode', spec.volumeMode, [
        'Block',
        'Filesystem',
      ]),
    );
  }
  errors.push(
    ...sourceErrors('spec.dataSource', spec.dataSource),
    ...sourceErrors('spec.dataSourceRef', spec.dataSourceRef),
  );
  return errors;
}

function sourceErrors(
  field: string,
  source: ClaimSpec['dataSource'],
): FieldError[] {
  if (!source) {
    return [];
  }
  const { apiGroup, kind, name } = source;
  return [
    ...(name ? [] : [fieldErrors.required(`${field}.name`)]),
    ...(kind ? [] : [fieldErrors.required(`${field}.kind`)]),
    ...(!apiGroup && kind !== 'PersistentVolumeClaim'
      ? [
          fieldErrors.invalid(
            field,
            kind,
            "must be 'PersistentVolumeClaim' when referencing the default apiGroup",
          ),
        ]
      : []),
    ...(apiGroup ? nameRules.subdomain(apiGroup) : []).map(message =>
      fieldErrors.invalid(`${field}.apiGroup`, apiGroup, message),
    ),
  ];
}
