import { FieldError } from '../status/statusErrors';

/**
 * apimachinery's `field.Error`s, in its words.
 *
 * @internal
 */
export const fieldErrors = {
  required: (field: string, detail = ''): FieldError => ({
    reason: 'FieldValueRequired',
    field,
    message: withDetail('Required value', detail),
  }),

  invalid: (field: string, value: unknown, detail: string): FieldError => ({
    reason: 'FieldValueInvalid',
    field,
    message: withDetail(`Invalid value: ${JSON.stringify(value)}`, detail),
  }),

  duplicate: (field: string, value: unknown): FieldError => ({
    reason: 'FieldValueDuplicate',
    field,
    message: `Duplicate value: ${goValue(value)}`,
  }),

  forbidden: (field: string, detail: string): FieldError => ({
    reason: 'FieldValueForbidden',
    field,
    message: `Forbidden: ${detail}`,
  }),

  notSupported: (
    field: string,
    value: unknown,
    supported: readonly string[],
  ): FieldError => ({
    reason: 'FieldValueNotSupported',
    field,
    message: `Unsupported value: ${JSON.stringify(value)}: supported values: ${[
      ...supported,
    ]
      .sort()
      .map(each => JSON.stringify(each))
      .join(', ')}`,
  }),

  /** An integer outside of its range. */
  outOfRange: (
    field: string,
    value: number,
    from: number,
    to: number,
  ): FieldError => ({
    reason: 'FieldValueInvalid',
    field,
    message: `Invalid value: ${value}: must be between ${from} and ${to}, inclusive`,
  }),
};

function withDetail(text: string, detail: string): string {
  return detail ? `${text}: ${detail}` : text;
}

// %+v of a Go structure given as its JSON, or the quoted string.
function goValue(value: unknown): string {
  return typeof value === 'object'
    ? JSON.stringify(value)
    : JSON.stringify(value);
}
