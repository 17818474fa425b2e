import fc from 'fast-check';
import { retryDelay } from './retryDelay';

describe('retryDelay', () => {
  it.each([
    [0, 1_000],
    [1, 1_000],
    [2, 2_000],
    [5, 16_000],
    [6, 30_000],
    [1000, 30_000],
  ])('waits at most, after %d failures, %d ms', (failures, longest) => {
    expect(retryDelay(failures, 0)).toBe(longest);
    expect(retryDelay(failures, 1)).toBe(longest / 2);
  });

  it('is never less than half a second and never more than half a minute', () => {
    fc.assert(
      fc.property(
        fc.nat(),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (n, random) => {
          const delay = retryDelay(n, random);
          expect(delay).toBeGreaterThanOrEqual(500);
          expect(delay).toBeLessThanOrEqual(30_000);
        },
      ),
    );
  });
});
