import { parseQuantity, Quantity } from './parseQuantity';

// Quantities are capped at the largest 64-bit integer (apimachinery's
// pkg/api/resource/quantity.go), which has 19 digits.
const largest = 2n ** 63n - 1n;

/**
 * The least whole number that is not below a quantity, no further from zero
 * than Kubernetes' own limit of 2^63 - 1.
 *
 * @param quantity - a quantity
 * @returns the whole number; undefined where `quantity` is none
 * @public
 */
export function ceilQuantity(quantity: Quantity): bigint | undefined {
  const value = parseQuantity(quantity);
  if (!value) {
    return undefined;
  }
  const { digits, exponent } = value;
  if (digits === 0n) {
    return 0n;
  }
  const length = String(digits).replace('-', '').length;
  if (length + exponent > 19) {
    return digits < 0n ? -largest : largest;
  }
  if (length + exponent <= 0) {
    return digits < 0n ? 0n : 1n;
  }
  const whole =
    exponent >= 0
      ? digits * 10n ** BigInt(exponent)
      : divideUp(digits, 10n ** BigInt(-exponent));
  if (whole > largest) {
    return largest;
  }
  return whole < -largest ? -largest : whole;
}

function divideUp(dividend: bigint, divisor: bigint): bigint {
  const quotient = dividend / divisor;
  return dividend > 0n && dividend % divisor !== 0n ? quotient + 1n : quotient;
}
