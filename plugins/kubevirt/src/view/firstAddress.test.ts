import { aView } from '../__testUtils__/aView';
import { firstAddress } from './firstAddress';

const withAddresses = (...addresses: string[][]) =>
  aView({
    interfaces: addresses.map((all, i) => ({
      name: `net${i}`,
      addresses: all,
      reportedBy: [],
    })),
  });

describe('firstAddress', () => {
  it.each([
    [[['10.0.2.2', 'fd00::1']], '10.0.2.2'],
    [[['fe80::1', '10.0.2.2']], '10.0.2.2'],
    [[['169.254.1.1'], ['192.168.1.5']], '192.168.1.5'],
    [[['FE80::1']], 'FE80::1'],
    [[[], ['fd00::1']], 'fd00::1'],
    [[[]], undefined],
    [[], undefined],
  ])('finds in %j: %s', (addresses, expected) => {
    expect(firstAddress(withAddresses(...addresses))).toBe(expected);
  });
});
