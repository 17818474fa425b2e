import type { IoK8sApiCoreV1Volume as Volume } from '@kubevirt-ui-ext/kubevirt-api/kubernetes';
import { FieldError } from '../../../status/statusErrors';
import { fieldErrors } from '../../../validation/fieldErrors';
import { nameRules } from '../../../validation/nameRules';
import { podVolumeSourceErrors } from './podVolumeSourceErrors';

/**
 * What is wrong with the volumes of a pod.
 *
 * Source: Kubernetes 1.36 pkg/apis/core/validation/validation.go,
 * ValidateVolumes.
 *
 * @param field - where they are
 *
 * @internal
 */
export function podVolumeErrors(
  volumes: readonly Volume[],
  field: string,
): FieldError[] {
  const seen = new Set<string>();
  return volumes.flatMap((volume, index) => {
    const { name } = volume;
    const at = `${field}[${index}]`;
    const errors = sourceErrors(volume, at);
    if (!name) {
      errors.push(fieldErrors.required(`${at}.name`));
    } else {
      errors.push(
        ...nameRules
          .label(name)
          .map(message => fieldErrors.invalid(`${at}.name`, name, message)),
      );
    }
    if (seen.has(name)) {
      errors.push(fieldErrors.duplicate(`${at}.name`, name));
    }
    seen.add(name);
    return errors;
  });
}

function sourceErrors(volume: Volume, field: string): FieldError[] {
  const { name: _, ...sources } = volume;
  const [first, ...others] = Object.entries(sources)
    .filter(([, value]) => value)
    .map(([type]) => type);
  return first
    ? [
        ...podVolumeSourceErrors(volume, first, `${field}.${first}`),
        ...others.map(type =>
          fieldErrors.forbidden(
            `${field}.${type}`,
            'may not specify more than 1 volume type',
          ),
        ),
      ]
    : [fieldErrors.required(field, 'must specify a volume type')];
}
