import fc from 'fast-check';
import { pick } from './pick';
import { AnyShape } from './Shape';
import { StringTable } from './StringTable';

const strings = StringTable.create();

describe('pick', () => {
  it.each<[string, unknown, AnyShape, unknown]>([
    ['what is named', { a: 1, b: 2 }, { a: true, b: false }, { a: 1 }],
    [
      'nothing by inherited names',
      { toString: 1, a: 2 },
      { a: true },
      { a: 2 },
    ],
    [
      'what the type leaves open',
      { a: 1, x: { y: 2 } },
      { a: false, '*': true },
      { x: { y: 2 } },
    ],
    [
      'parts of elements',
      { list: [{ a: 1, b: 2 }, { a: 3 }] },
      { list: [{ a: true }] },
      { list: [{ a: 1 }, { a: 3 }] },
    ],
    ['null', { time: null }, { time: { a: true } }, { time: null }],
    ['no object for a list', { list: { a: 1 } }, { list: [{ a: true }] }, {}],
    ['no list for an object', { object: [1] }, { object: { a: true } }, {}],
    ['no word for an object', { object: 'x' }, { object: { a: true } }, {}],
    [
      'something else',
      { secret: 'x' },
      { secret: () => 'hidden' },
      { secret: 'hidden' },
    ],
    ['nothing at all', 'x', { a: true }, undefined],
  ])('keeps %s', (_, value, shape, expected) => {
    expect(pick(value, shape, strings)).toEqual(expected);
  });

  it('keeps any value whole', () => {
    fc.assert(
      fc.property(fc.jsonValue(), value => {
        const copy = pick({ value, rest: 1 }, { value: true }, strings);
        expect(JSON.stringify(copy)).toBe(JSON.stringify({ value }));
      }),
    );
  });

  it('copies: what it keeps does not hold on to what it leaves', () => {
    const value = { list: [{ a: 1 }] };
    const copy = pick({ value }, { value: true }, strings) as {
      value: typeof value;
    };
    expect(copy.value).not.toBe(value);
    expect(copy.value.list[0]).not.toBe(value.list[0]);
  });
});
