import { parseQuantity } from 'backstage-plugin-kubevirt-common';

/**
 * A quantity as a number, exact enough to sort by.
 *
 * @internal
 */
export function bytesOf(quantity: string | undefined): number | undefined {
  const value = parseQuantity(quantity);
  return value && Number(value.digits) * 10 ** value.exponent;
}
