import * as fc from 'fast-check';
import { Quantity } from './Quantity';

function parsed(text: unknown): Quantity {
  const result = Quantity.parse(text);
  if (!result.ok) {
    throw new Error(result.reason);
  }
  return result.quantity;
}

describe('Quantity', () => {
  it.each([
    ['1', '1'],
    ['1000m', '1'],
    ['1500m', '1500m'],
    ['0.5', '500m'],
    ['1.5Gi', '1536Mi'],
    ['1024Mi', '1Gi'],
    ['1024', '1024'],
    ['512Ki', '512Ki'],
    ['0.5Ki', '512'],
    ['1000', '1k'],
    ['1e3', '1e3'],
    ['1000e3', '1e6'],
    ['0Gi', '0'],
    ['-1Gi', '-1Gi'],
    ['+2', '2'],
    ['.5', '500m'],
    ['1n', '1n'],
    [2, '2'],
  ])('writes %s as %s', (text, canonical) => {
    expect(parsed(text).toString()).toBe(canonical);
  });

  it.each(['', 'x', '1 Gi', '1GiB', '--1', '1.2.3', true, null, {}])(
    'refuses %p',
    value => {
      expect(Quantity.parse(value).ok).toBe(false);
    },
  );

  it('keeps the amount when it is written and read', () => {
    const suffix = fc.constantFrom('', 'm', 'k', 'M', 'G', 'Ki', 'Mi', 'Gi');
    fc.assert(
      fc.property(fc.integer(), suffix, (amount, unit) => {
        const quantity = parsed(`${amount}${unit}`);
        expect(parsed(quantity.toString()).compare(quantity)).toBe(0);
      }),
    );
  });

  it('adds and compares across units', () => {
    expect(parsed('1Gi').plus(parsed('512Mi')).toString()).toBe('1536Mi');
    expect(parsed('2').minus(parsed('500m')).toString()).toBe('1500m');
    expect(parsed('1G').compare(parsed('1Gi'))).toBe(-1);
    expect(parsed('1024Mi').compare(parsed('1Gi'))).toBe(0);
  });
});
