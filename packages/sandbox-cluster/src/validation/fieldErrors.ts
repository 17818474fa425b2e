import { goQuote } from '../objects/goQuote';
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
    message: withDetail(`Invalid value: ${shown(value)}`, detail),
  }),

  duplicate: (field: string, value: unknown): FieldError => ({
    reason: 'FieldValueDuplicate',
    field,
    message: `Duplicate value: ${shown(value)}`,
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
    message: `Unsupported value: ${shown(value)}: supported values: ${supported
      .map(each => JSON.stringify(each))
      .join(', ')}`,
  }),

  notFound: (field: string, value: unknown): FieldError => ({
    reason: 'FieldValueNotFound',
    field,
    message: `Not found: ${shown(value)}`,
  }),

  tooLong: (field: string, limit: number): FieldError => ({
    reason: 'FieldValueTooLong',
    field,
    message: `Too long: may not be more than ${limit} bytes`,
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

// Strings as Go quotes them, all else as JSON; what is absent is an empty
// string in Go.
function shown(value: unknown = ''): string {
  return typeof value === 'string' ? goQuote(value) : JSON.stringify(value);
}
