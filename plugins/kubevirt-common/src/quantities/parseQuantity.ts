/**
 * A Kubernetes quantity as it is written: `16Gi`, `500m`, `8`, `1e3`.
 *
 * @public
 */
export type Quantity = string | number;

/**
 * A quantity's exact value: `digits` times ten to the power of `exponent`.
 * Every quantity is one, because the binary suffixes are whole numbers.
 *
 * @public
 */
export interface QuantityValue {
  digits: bigint;
  exponent: number;
}

// The grammar of apimachinery's pkg/api/resource/quantity.go.
const pattern =
  /^([+-]?)(\d+(?:\.\d*)?|\.\d+)(?:(Ki|Mi|Gi|Ti|Pi|Ei|[numkMGTPE])|[eE]([+-]?\d+))?$/;

const decimalExponents: Record<string, number> = {
  n: -9,
  u: -6,
  m: -3,
  k: 3,
  M: 6,
  G: 9,
  T: 12,
  P: 15,
  E: 18,
};

const binaryPowers: Record<string, bigint> = {
  Ki: 10n,
  Mi: 20n,
  Gi: 30n,
  Ti: 40n,
  Pi: 50n,
  Ei: 60n,
};

/**
 * Reads a quantity without loss.
 *
 * @param quantity - what is to be read; anything else than a quantity is allowed
 * @returns its value, or undefined where it is no quantity
 * @public
 */
export function parseQuantity(quantity: unknown): QuantityValue | undefined {
  if (typeof quantity !== 'string' && typeof quantity !== 'number') {
    return undefined;
  }
  const match = pattern.exec(String(quantity));
  if (!match) {
    return undefined;
  }
  const [, sign, number, suffix = '', scientific = '0'] = match;
  const [whole, fraction = ''] = number.split('.');
  const magnitude =
    BigInt(`${whole}${fraction}`) * 2n ** (binaryPowers[suffix] ?? 0n);
  return {
    digits: sign === '-' ? -magnitude : magnitude,
    exponent:
      (decimalExponents[suffix] ?? 0) + Number(scientific) - fraction.length,
  };
}
