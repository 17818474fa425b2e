import { parseQuantity, Quantity, QuantityValue } from './parseQuantity';

/**
 * Compares two quantities exactly, whatever their suffixes.
 *
 * @param left - a quantity
 * @param right - a quantity
 * @returns -1, 0 or 1 as `left` is less than, equal to or more than `right`;
 * undefined where one of them is no quantity
 * @public
 */
export function compareQuantities(
  left: Quantity,
  right: Quantity,
): -1 | 0 | 1 | undefined {
  const a = parseQuantity(left);
  const b = parseQuantity(right);
  return a && b && compareValues(a, b);
}

function compareValues(a: QuantityValue, b: QuantityValue): -1 | 0 | 1 {
  const byMagnitude = Math.sign(magnitude(a) - magnitude(b));
  const signs = [a, b].map(({ digits }) => Math.sign(Number(digits)));
  if (signs[0] !== signs[1]) {
    return signs[0] < signs[1] ? -1 : 1;
  }
  // Only numbers of one magnitude are brought to one exponent: the exponents
  // of others may lie millions apart.
  if (signs[0] === 0) {
    return 0;
  }
  if (byMagnitude !== 0) {
    return byMagnitude === signs[0] ? 1 : -1;
  }
  const exponent = Math.min(a.exponent, b.exponent);
  const difference =
    a.digits * 10n ** BigInt(a.exponent - exponent) -
    b.digits * 10n ** BigInt(b.exponent - exponent);
  if (difference === 0n) {
    return 0;
  }
  return difference < 0n ? -1 : 1;
}

/** The power of ten of the first digit. */
function magnitude({ digits, exponent }: QuantityValue): number {
  return String(digits).replace('-', '').length + exponent;
}
