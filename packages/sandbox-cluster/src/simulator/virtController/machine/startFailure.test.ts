import * as fc from 'fast-check';
import { startBackOff } from './startFailure';

describe('startBackOff', () => {
  it.each([
    [1, 0, 10],
    [1, 0.99, 14],
    [2, 0, 40],
    [3, 0, 90],
    [5, 0, 250],
    [6, 0, 300],
    [50, 0.5, 300],
  ])(
    'after %d failures, with chance %d, is %d seconds',
    (failures, random, seconds) => {
      expect(startBackOff(failures, random)).toBe(seconds);
    },
  );

  it('never shrinks, and never exceeds five minutes', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1000 }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (failures, random) => {
          const delay = startBackOff(failures, random);
          expect(delay).toBeGreaterThanOrEqual(10);
          expect(delay).toBeLessThanOrEqual(300);
          expect(startBackOff(failures + 1, 0)).toBeGreaterThanOrEqual(
            startBackOff(failures, 0),
          );
        },
      ),
    );
  });
});
