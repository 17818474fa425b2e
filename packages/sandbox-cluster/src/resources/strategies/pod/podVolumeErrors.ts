import type { IoK8sApiCoreV1Volume as Volume } from '@kubevirt-ui-ext/kubevirt-api/kubernetes';
import { FieldError } from '../../../status/statusErrors';
import { fieldErrors } from '../../../validation/fieldErrors';
import { nameRules } from '../../../validation/nameRules';

/** What a source may not be without. */
const requiredKeys: Record<string, string> = {
  configMap: 'name',
  hostPath: 'path',
  persistentVolumeClaim: 'claimName',
  secret: 'secretName',
};

/**
 * What is wrong with the volumes of a pod.
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
    const { name, ...sources } = volume;
    const at = `${field}[${index}]`;
    const errors = sourceErrors(sources, at);
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

function sourceErrors(sources: object, field: string): FieldError[] {
  const entries = Object.entries(sources).filter(([, value]) => value);
  if (entries.length === 0) {
    return [fieldErrors.required(field, 'must specify a volume type')];
  }
  return entries.flatMap(([type, source], index) => {
    if (index > 0) {
      return [
        fieldErrors.forbidden(
          `${field}.${type}`,
          'may not specify more than 1 volume type',
        ),
      ];
    }
    const key = requiredKeys[type];
    return key && !(source as Record<string, unknown>)[key]
      ? [fieldErrors.required(`${field}.${type}.${key}`)]
      : [];
  });
}
