import { FieldError } from '../status/statusErrors';
import { nameRules } from './nameRules';

const word = '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]';

/**
 * What is wrong with labels, in the words of apimachinery's
 * `ValidateLabels`.
 *
 * @param labels - the labels
 * @param field - where they are, `metadata.labels` for instance
 *
 * @internal
 */
export function labelErrors(
  labels: Record<string, string> | undefined,
  field: string,
): FieldError[] {
  return Object.entries(labels ?? {}).flatMap(([key, value]) => [
    ...qualifiedNameErrors(key).map(message => invalid(field, key, message)),
    ...labelValueErrors(value).map(message => invalid(field, value, message)),
  ]);
}

/**
 * What is wrong with a label's value.
 *
 * @internal
 */
export function labelValueErrors(value: string): string[] {
  const errors: string[] = [];
  if (Buffer.byteLength(value) > 63) {
    errors.push('must be no more than 63 bytes');
  }
  if (!new RegExp(`^(${word})?$`).test(value)) {
    errors.push(
      `a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyValue',  or 'my_value',  or '12345', regex used for validation is '(${word})?')`,
    );
  }
  return errors;
}

/**
 * What is wrong with the key of a label or annotation.
 *
 * @internal
 */
export function qualifiedNameErrors(key: string): string[] {
  const errors: string[] = [];
  const parts = key.split('/');
  let name = parts[0];
  if (parts.length === 2) {
    name = parts[1];
    if (parts[0] === '') {
      errors.push('prefix part must be non-empty');
    } else {
      errors.push(
        ...nameRules.subdomain(parts[0]).map(error => `prefix part ${error}`),
      );
    }
  } else if (parts.length > 2) {
    return [
      `a valid label key must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '${word}') with an optional DNS subdomain prefix and '/' (e.g. 'example.com/MyName')`,
    ];
  }
  if (name === '') {
    errors.push('name part must be non-empty');
  } else if (Buffer.byteLength(name) > 63) {
    errors.push('name part must be no more than 63 bytes');
  }
  if (!new RegExp(`^${word}$`).test(name)) {
    errors.push(
      `name part must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '${word}')`,
    );
  }
  return errors;
}

function invalid(field: string, value: string, message: string): FieldError {
  return {
    reason: 'FieldValueInvalid',
    field,
    message: `Invalid value: ${JSON.stringify(value)}: ${message}`,
  };
}
