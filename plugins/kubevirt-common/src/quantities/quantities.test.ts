import fc from 'fast-check';
import { canonicalQuantity } from './canonicalQuantity';
import { ceilQuantity } from './ceilQuantity';
import { compareQuantities } from './compareQuantities';
import { formatBytes } from './formatBytes';
import { parseQuantity } from './parseQuantity';

const suffixes = 'n u m k M G T P E Ki Mi Gi Ti Pi Ei'.split(' ');

const quantities = fc
  .record({
    sign: fc.constantFrom('', '-', '+'),
    whole: fc.bigInt({ min: 0n, max: 10n ** 15n }),
    fraction: fc.option(fc.stringMatching(/^\d{0,6}$/)),
    suffix: fc.oneof(
      fc.constantFrom('', ...suffixes),
      fc.integer({ min: -12, max: 12 }).map(exponent => `e${exponent}`),
    ),
  })
  .map(
    ({ sign, whole, fraction, suffix }) =>
      `${sign}${whole}${fraction === null ? '' : `.${fraction}`}${suffix}`,
  );

/** The value in units of 10^-30: exact for all of the above. */
function scaled(quantity: string): bigint {
  const { digits, exponent } = parseQuantity(quantity)!;
  return digits * 10n ** BigInt(exponent + 30);
}

describe('parseQuantity', () => {
  it.each([
    ['8', 8n, 0],
    [8, 8n, 0],
    ['+8', 8n, 0],
    ['-1.5', -15n, -1],
    ['.5', 5n, -1],
    ['5.', 5n, 0],
    ['500m', 500n, -3],
    ['1e3', 1n, 3],
    ['1E-3', 1n, -3],
    ['2E', 2n, 18],
    ['0.1Ki', 1024n, -1],
    ['16Gi', 16n * 1024n ** 3n, 0],
    [1e21, 1n, 21],
    [0.1, 1n, -1],
  ])('reads %j', (quantity, digits, exponent) => {
    expect(parseQuantity(quantity)).toEqual({ digits, exponent });
  });

  it.each([
    '',
    ' 8',
    '8 ',
    '8 Gi',
    '8gi',
    '8GB',
    '8K',
    'Gi',
    '.',
    '1.2.3',
    '1e',
    '1e1.5',
    '0x10',
    '1,5',
    '--1',
    'NaN',
    NaN,
    Infinity,
    null,
    undefined,
    {},
    [8],
    true,
  ])('does not take %j for one', quantity => {
    expect(parseQuantity(quantity)).toBe(undefined);
  });
});

describe('compareQuantities', () => {
  it.each([
    ['1Gi', '1024Mi', 0],
    ['1G', '1Gi', -1],
    ['1500m', '1.5', 0],
    ['0', '-0', 0],
    ['0', '0Gi', 0],
    ['-1', '0', -1],
    ['-2', '-1', -1],
    ['-1Gi', '-1Ki', -1],
    ['1e3', '1k', 0],
    ['0.1', 0.1, 0],
    ['1e999999999', '1e999999998', 1],
    ['-1e999999999', '1e-999999999', -1],
    ['9007199254740993', '9007199254740992', 1],
  ] as const)('compares %j with %j exactly', (left, right, expected) => {
    expect(compareQuantities(left, right)).toBe(expected);
    expect(compareQuantities(right, left)).toBe(expected === 0 ? 0 : -expected);
  });

  it('compares nothing with what is no quantity', () => {
    expect(compareQuantities('1', 'one')).toBe(undefined);
  });

  it('agrees with whole-number arithmetic', () => {
    fc.assert(
      fc.property(quantities, quantities, (left, right) => {
        const [a, b] = [scaled(left), scaled(right)];
        expect(compareQuantities(left, right)).toBe(
          Number(a > b) - Number(a < b),
        );
      }),
      { numRuns: 3000 },
    );
  });
});

describe('ceilQuantity', () => {
  it.each([
    ['0', 0n],
    ['500m', 1n],
    ['1n', 1n],
    ['-500m', 0n],
    ['-1500m', -1n],
    ['1.5Ki', 1536n],
    ['2.0', 2n],
    ['1e1000000', 2n ** 63n - 1n],
    ['-1e1000000', -(2n ** 63n - 1n)],
    ['9223372036854775808', 2n ** 63n - 1n],
    ['1e-1000000', 1n],
  ])('rounds %s up to %s', (quantity, expected) => {
    expect(ceilQuantity(quantity)).toBe(expected);
  });

  it('is the least whole number that is not below', () => {
    fc.assert(
      fc.property(quantities, quantity => {
        const value = scaled(quantity);
        fc.pre(
          value < 2n ** 63n * 10n ** 30n && value > -(2n ** 62n) * 10n ** 30n,
        );
        const whole = ceilQuantity(quantity)! * 10n ** 30n;
        expect(whole >= value).toBe(true);
        expect(whole - value < 10n ** 30n).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('canonicalQuantity', () => {
  it.each([
    [0.5, '500m'],
    [1.5, '1500m'],
    ['1500m', '1500m'],
    ['2000m', '2'],
    ['1000', '1k'],
    ['1024Mi', '1Gi'],
    ['1536Mi', '1536Mi'],
    ['1.5Gi', '1536Mi'],
    ['0.1Ki', '102400m'],
    ['0Gi', '0'],
    [1e21, '1000E'],
    ['0.0000000001', '0.0000000001'],
    ['1e99', '1e99'],
  ])('writes %j as %j', (quantity, expected) => {
    expect(canonicalQuantity(quantity)).toBe(expected);
  });

  it('keeps the value, and is its own canonical form', () => {
    fc.assert(
      fc.property(quantities, quantity => {
        const canonical = canonicalQuantity(quantity)!;
        expect(compareQuantities(canonical, quantity)).toBe(0);
        expect(canonicalQuantity(canonical)).toBe(canonical);
      }),
      { numRuns: 3000 },
    );
  });

  it('gives nothing for what is no quantity', () => {
    expect(canonicalQuantity('lots')).toBe(undefined);
  });
});

describe('formatBytes', () => {
  it.each([
    [0, '0 bytes'],
    [1, '1 byte'],
    [1023, '1023 bytes'],
    [1024, '1 KiB'],
    ['16Gi', '16 GiB'],
    ['1500M', '1.4 GiB'],
    ['1536Gi', '1.5 TiB'],
    ['1048575', '1 MiB'],
    ['-2Ki', '-2 KiB'],
    ['500m', '1 byte'],
    ['7Ei', '7 EiB'],
    ['lots', 'lots'],
  ])('writes %j as %j', (quantity, expected) => {
    expect(formatBytes(quantity)).toBe(expected);
  });
});
