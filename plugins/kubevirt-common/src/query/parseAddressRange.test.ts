import fc from 'fast-check';
import { parseAddressRange } from './parseAddressRange';

describe('parseAddressRange', () => {
  it('has every address in itself, in its ranges, and in the whole', () => {
    fc.assert(
      fc.property(fc.ipV4(), fc.nat(32), (address, prefix) => {
        expect(parseAddressRange(address)?.(address)).toBe(true);
        expect(parseAddressRange(`${address}/${prefix}`)?.(address)).toBe(true);
      }),
    );
    fc.assert(
      fc.property(
        fc.ipV6().filter(address => !address.includes('.')),
        fc.nat(128),
        (address, prefix) => {
          expect(parseAddressRange(`${address}/${prefix}`)?.(address)).toBe(
            true,
          );
        },
      ),
    );
  });

  it('does not take one family for the other', () => {
    expect(parseAddressRange('0.0.0.0/0')?.('::1')).toBe(false);
    expect(parseAddressRange('::/0')?.('10.0.0.1')).toBe(false);
  });

  it.each([
    '',
    'x',
    '1',
    '300.1',
    '1.2.3.4.5',
    '1.2.3.4/',
    '1.2.3.4/33',
    ':::',
    '::/129',
    '1::2::3',
    '1.2.3.4/1/2',
  ])('does not take %j', text => {
    expect(parseAddressRange(text)).toBeUndefined();
  });
});
