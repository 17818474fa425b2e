import { hasNullsInLists } from './hasNullsInLists';

describe('hasNullsInLists', () => {
  it.each([
    [{ a: null }, false],
    [{ a: [1, { b: 'c' }] }, false],
    [{ a: [null] }, true],
    [{ a: { b: [{ c: null }] } }, true],
    [null, false],
  ])('of %j: %s', (value, expected) => {
    expect(hasNullsInLists(value)).toBe(expected);
  });
});
