import { inParts } from './inParts';

describe('inParts', () => {
  it.each([
    [[], []],
    [[1], [[1]]],
    [[1, 2], [[1, 2]]],
    [
      [1, 2, 3],
      [[1, 2], [3]],
    ],
  ])('cuts %p', (items, expected) => {
    expect([...inParts<number>(items, 2)]).toEqual(expected);
  });
});
