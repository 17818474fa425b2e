import { StatusCause } from '../../../status/ApiError';
import { Quantity } from '../../../quantity/Quantity';
import { invalidField, Rule } from '../Rule';

/**
 * Memory and CPU that are requested are not negative, not tiny, and not more
 * than their limits.
 *
 * @internal
 */
export const resources: Rule = ({ path, spec }) => {
  const { requests, limits } = spec.domain.resources ?? {};
  const base = `${path}.domain.resources`;
  const memoryRequest = quantityOf(requests?.memory);
  const memoryLimit = quantityOf(limits?.memory);
  const cpuRequest = quantityOf(requests?.cpu);
  const cpuLimit = quantityOf(limits?.cpu);
  return [
    ...notNegative(`${base}.requests.memory`, memoryRequest),
    ...notTiny(`${base}.requests.memory`, memoryRequest),
    ...notNegative(`${base}.limits.memory`, memoryLimit),
    ...notAbove(base, 'memory', memoryRequest, memoryLimit),
    ...notNegative(`${base}.requests.cpu`, cpuRequest),
    ...notNegative(`${base}.limits.cpu`, cpuLimit),
    ...notAbove(base, 'cpu', cpuRequest, cpuLimit),
  ];
};

function quantityOf(value: unknown): Quantity | undefined {
  const parsed = Quantity.parse(value);
  return parsed.ok ? parsed.quantity : undefined;
}

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

function notTiny(field: string, value?: Quantity): StatusCause[] {
  return value && value.nano > 0n && value.value < 1e6
    ? [
        invalidField(
          field,
          `${field} '${value}': must be greater than or equal to 1M.`,
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
