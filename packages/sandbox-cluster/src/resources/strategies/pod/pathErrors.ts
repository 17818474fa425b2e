import { FieldError } from '../../../status/statusErrors';
import { fieldErrors } from '../../../validation/fieldErrors';

/**
 * What is wrong with the paths of files.
 *
 * Source: Kubernetes 1.36 pkg/apis/core/validation/validation.go,
 * validateLocalDescendingPath, validatePathNoBacksteps.
 *
 * @internal
 */
export const pathErrors = {
  /** One that stays where it is. */
  local: (path: string, field: string): FieldError[] => [
    ...(path.startsWith('/')
      ? [fieldErrors.invalid(field, path, 'must be a relative path')]
      : []),
    ...withoutBacksteps(path, field),
  ],

  withoutBacksteps,

  /** One below a volume, whose name is not one of Kubernetes' own. */
  file: (path: string, field: string): FieldError[] => [
    ...pathErrors.local(path, field),
    ...(path.startsWith('..') && !path.startsWith('../')
      ? [fieldErrors.invalid(field, path, "must not start with '..'")]
      : []),
  ],
};

function withoutBacksteps(path: string, field: string): FieldError[] {
  return path.split('/').includes('..')
    ? [fieldErrors.invalid(field, path, "must not contain '..'")]
    : [];
}
