import { parseQuantity, Quantity } from './parseQuantity';

const decimalSuffixes: [exponent: number, suffix: string][] = [
  [18, 'E'],
  [15, 'P'],
  [12, 'T'],
  [9, 'G'],
  [6, 'M'],
  [3, 'k'],
  [0, ''],
  [-3, 'm'],
  [-6, 'u'],
  [-9, 'n'],
];

const binarySuffixes: [factor: bigint, suffix: string][] = [
  [2n ** 60n, 'Ei'],
  [2n ** 50n, 'Pi'],
  [2n ** 40n, 'Ti'],
  [2n ** 30n, 'Gi'],
  [2n ** 20n, 'Mi'],
  [2n ** 10n, 'Ki'],
];

/**
 * Writes a quantity as Kubernetes does: without fractional digits, with the
 * largest suffix that keeps its exact value, and binary where it was written
 * so. A value with a fraction below a billionth, or so large that no suffix
 * carries it within 64 bits, stays as it is written.
 *
 * @param quantity - a quantity
 * @returns the canonical text; undefined where `quantity` is none
 * @public
 */
export function canonicalQuantity(quantity: Quantity): string | undefined {
  const value = parseQuantity(quantity);
  if (!value) {
    return undefined;
  }
  if (value.digits === 0n) {
    return '0';
  }
  let { digits, exponent } = value;
  while (digits % 10n === 0n) {
    digits /= 10n;
    exponent += 1;
  }
  if (exponent < -9 || exponent > 36) {
    return String(quantity);
  }
  if (String(quantity).endsWith('i') && exponent >= 0) {
    const whole = digits * 10n ** BigInt(exponent);
    for (const [factor, suffix] of binarySuffixes) {
      if (whole % factor === 0n) {
        return `${whole / factor}${suffix}`;
      }
    }
    return String(whole);
  }
  const [power, suffix] = decimalSuffixes.find(([e]) => e <= exponent) ?? [
    -9,
    'n',
  ];
  return `${digits * 10n ** BigInt(exponent - power)}${suffix}`;
}
