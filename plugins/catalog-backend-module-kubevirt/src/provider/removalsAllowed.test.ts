import { removalsAllowed } from './removalsAllowed';

describe('removalsAllowed', () => {
  it.each([
    ['nothing', 0, 0, 0.5, true],
    ['all of a few', 9, 9, 0, true],
    ['all of ten', 10, 10, 0.5, false],
    ['exactly the share', 10, 20, 0.5, true],
    ['more than the share', 11, 20, 0.5, false],
    ['everything where all is allowed', 1000, 1000, 1, true],
    ['ten where nothing is allowed', 10, 1000, 0, false],
  ])('%s', (_, removed, present, rejectAbove, expected) => {
    expect(removalsAllowed({ removed, present, rejectAbove })).toBe(expected);
  });
});
