import { FieldError } from '../status/statusErrors';
import { fieldErrors } from './fieldErrors';

/** How much a ConfigMap or a Secret may hold, in bytes. @internal */
export const MAX_DATA_BYTES = 1024 * 1024;

/**
 * What is wrong with the keys of a ConfigMap's or a Secret's data.
 *
 * @internal
 */
export function dataKeyErrors(field: string, keys: string[]): FieldError[] {
  return keys.flatMap(key => {
    const problem = dataKeyProblem(key);
    return problem
      ? [fieldErrors.invalid(`${field}[${key}]`, key, problem)]
      : [];
  });
}

/**
 * What is wrong with one key of such data.
 *
 * Source: Kubernetes 1.36 apimachinery pkg/util/validation, IsConfigMapKey.
 *
 * @returns undefined where nothing is
 *
 * @internal
 */
export function dataKeyProblem(key: string): string | undefined {
  if (key.length > 253) {
    return 'must be no more than 253 characters';
  }
  if (!/^[-._a-zA-Z0-9]+$/.test(key)) {
    return "a valid config key must consist of alphanumeric characters, '-', '_' or '.' (e.g. 'key.name',  or 'KEY_NAME',  or 'key-name', regex used for validation is '[-._a-zA-Z0-9]+')";
  }
  if (key === '.' || key === '..') {
    return `must not be '${key}'`;
  }
  return key.startsWith('..') ? "must not start with '..'" : undefined;
}

/** Too much of them. @internal */
export function dataSizeErrors(field: string, bytes: number): FieldError[] {
  return bytes > MAX_DATA_BYTES
    ? [
        {
          reason: 'FieldValueTooLong',
          field,
          message: `Too long: may not be more than ${MAX_DATA_BYTES} bytes`,
        },
      ]
    : [];
}
