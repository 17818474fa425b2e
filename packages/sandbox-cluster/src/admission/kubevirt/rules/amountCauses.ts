import { Quantity } from '../../../quantity/Quantity';
import { StatusCause } from '../../../status/ApiError';
import { invalidField } from '../Rule';

/** The amount that a text says, if it says one. @internal */
export function amountOf(value: unknown): Quantity | undefined {
  const parsed = Quantity.parse(value);
  return parsed.ok ? parsed.quantity : undefined;
}

/** What is wrong with amounts, whatever they are of. @internal */
export const amountCauses = { notNegative, notAbove };

function notNegative(field: string, value?: Quantity): StatusCause[] {
  return value && value.nano < 0n
    ? [
        invalidField(
          field,
          `${field} '${value}': must be greater than or equal to 0.`,
        ),
      ]
    : [];
}

function notAbove(
  base: string,
  resource: string,
  request?: Quantity,
  limit?: Quantity,
): StatusCause[] {
  const [requestField, limitField] = [
    `${base}.requests.${resource}`,
    `${base}.limits.${resource}`,
  ];
  return request && limit && limit.nano > 0n && request.compare(limit) > 0
    ? [
        invalidField(
          requestField,
          `${requestField} '${request}' is greater than ${limitField} '${limit}'`,
        ),
      ]
    : [];
}
