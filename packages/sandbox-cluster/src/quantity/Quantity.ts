const NANO = 1_000_000_000n;

const decimalSuffixes = new Map([
  ['n', -9],
  ['u', -6],
  ['m', -3],
  ['', 0],
  ['k', 3],
  ['M', 6],
  ['G', 9],
  ['T', 12],
  ['P', 15],
  ['E', 18],
]);
const binarySuffixes = new Map(
  ['', 'Ki', 'Mi', 'Gi', 'Ti', 'Pi', 'Ei'].map((suffix, power) => [
    suffix,
    1024n ** BigInt(power),
  ]),
);

type Format = 'decimal' | 'binary' | 'exponent';

/**
 * An amount such as `500m`, `16Gi` or `1e3`, exact to a billionth.
 *
 * Source: Kubernetes 1.36, apimachinery pkg/api/resource/quantity.go.
 *
 * @internal
 */
export class Quantity {
  /**
   * @returns the quantity, or the API server's words for what is wrong
   */
  static parse(
    value: unknown,
  ): { ok: true; quantity: Quantity } | { ok: false; reason: string } {
    const text = typeof value === 'number' ? String(value) : value;
    const match =
      typeof text === 'string'
        ? /^([+-]?)(\d*)(?:\.(\d*))?([eEinumkKMGTP]*[-+]?[0-9]*)$/.exec(text)
        : null;
    if (!match || (match[2] === '' && !match[3])) {
      return {
        ok: false,
        reason:
          "quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'",
      };
    }
    const [, sign, whole, fraction = '', suffix] = match;
    const unit = unitOf(suffix);
    if (!unit) {
      return { ok: false, reason: "unable to parse quantity's suffix" };
    }
    const mantissa = BigInt(`${whole}${fraction}` || '0');
    const scaled = mantissa * unit.numerator * NANO;
    const divisor = unit.denominator * 10n ** BigInt(fraction.length);
    // What is finer than a billionth is rounded away from zero.
    const nano = (scaled + divisor - 1n) / divisor;
    return {
      ok: true,
      quantity: new Quantity(sign === '-' ? -nano : nano, unit.format),
    };
  }

  private constructor(
    /** The value in billionths. */
    readonly nano: bigint,
    private readonly format: Format,
  ) {}

  /** The value; exact up to 2^53. */
  get value(): number {
    return Number(this.nano) / Number(NANO);
  }

  compare(other: Quantity): number {
    return this.nano < other.nano ? -1 : Number(this.nano > other.nano);
  }

  /** Another one with this one's format. */
  plus(other: Quantity): Quantity {
    return new Quantity(this.nano + other.nano, this.format);
  }

  minus(other: Quantity): Quantity {
    return new Quantity(this.nano - other.nano, this.format);
  }

  /** The canonical form: without fraction, with the largest suffix. */
  toString(): string {
    if (this.nano === 0n) {
      return '0';
    }
    const magnitude = this.nano < 0n ? -this.nano : this.nano;
    const sign = this.nano < 0n ? '-' : '';
    const whole = magnitude / NANO;
    if (this.format === 'binary' && magnitude % NANO === 0n && whole >= 1024n) {
      let best = `${whole}`;
      for (const [suffix, size] of binarySuffixes) {
        if (whole % size === 0n) {
          best = `${whole / size}${suffix}`;
        }
      }
      return sign + best;
    }
    let amount = magnitude;
    let exponent = -9;
    while (amount % 1000n === 0n && exponent < 18) {
      amount /= 1000n;
      exponent += 3;
    }
    if (this.format === 'exponent') {
      return `${sign}${amount}${exponent === 0 ? '' : `e${exponent}`}`;
    }
    const suffix = [...decimalSuffixes].find(
      ([, power]) => power === exponent,
    )![0];
    return `${sign}${amount}${suffix}`;
  }
}

function unitOf(
  suffix: string,
): { numerator: bigint; denominator: bigint; format: Format } | undefined {
  const decimal = decimalSuffixes.get(suffix);
  if (decimal !== undefined) {
    return { ...powerOfTen(decimal), format: 'decimal' };
  }
  const binary = binarySuffixes.get(suffix);
  if (binary !== undefined) {
    return { numerator: binary, denominator: 1n, format: 'binary' };
  }
  const exponent = /^[eE]([+-]?\d+)$/.exec(suffix);
  return exponent
    ? { ...powerOfTen(Number(exponent[1])), format: 'exponent' }
    : undefined;
}

function powerOfTen(power: number) {
  return power < 0
    ? { numerator: 1n, denominator: 10n ** BigInt(-power) }
    : { numerator: 10n ** BigInt(power), denominator: 1n };
}
