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

  describe('with what was picked before', () => {
    const again = (value: unknown, previous: unknown) =>
      pick(structuredClone(value), true, strings, previous);

    it('returns it where nothing changed', () => {
      fc.assert(
        fc.property(fc.jsonValue(), value => {
          const previous = again(value, undefined);
          expect(again(value, previous)).toBe(previous);
        }),
      );
    });

    it('returns what is now, whatever was before', () => {
      fc.assert(
        fc.property(fc.jsonValue(), fc.jsonValue(), (value, previous) => {
          expect(JSON.stringify(again(value, previous), sorted)).toBe(
            JSON.stringify(value, sorted),
          );
        }),
      );
    });

    it.each([
      ['{"__proto__":{}}', '{}'],
      ['{"__proto__":{"a":1}}', '{"__proto__":{"a":2}}'],
      ['{}', '{"__proto__":{"a":1}}'],
      ['[{"__proto__":false}]', '[{}]'],
    ])('takes %s for data where %s was', (value, previous) => {
      const result = again(JSON.parse(value), JSON.parse(previous));
      expect(JSON.stringify(result)).toBe(value);
      expect(Object.prototype).not.toHaveProperty('a');
    });

    it('leaves it as it was', () => {
      fc.assert(
        fc.property(fc.jsonValue(), fc.jsonValue(), (value, previous) => {
          const before = structuredClone(previous);
          again(value, previous);
          expect(previous).toEqual(before);
        }),
      );
    });

    it('returns it where only what is left out changed', () => {
      const shape = { a: true, list: [{ b: true }] } as const;
      const before = pick({ a: 1, list: [{ b: 1 }] }, shape, strings);
      const value = { a: 1, list: [{ b: 1, c: 1 }], d: 1 };
      expect(pick(value, shape, strings, before)).toBe(before);
    });

    it('keeps each part that is equal, and no other', () => {
      const before = {
        spec: { disks: [{ a: 1 }, { b: 1 }] },
        status: { c: 1 },
      };
      const after = again(
        { spec: { disks: [{ a: 1 }, { b: 1 }] }, status: { c: 2 } },
        before,
      ) as typeof before;
      expect(after.spec).toBe(before.spec);
      expect(after.status).toEqual({ c: 2 });

      const last = again(
        { spec: { disks: [{ a: 1 }, { b: 2 }] }, status: { c: 2 } },
        after,
      ) as typeof before;
      expect(last.spec.disks[0]).toBe(before.spec.disks[0]);
      expect(last.spec.disks[1]).toEqual({ b: 2 });
      expect(last.status).toBe(after.status);
    });

    it.each([
      ['a list that got shorter', [1], [1, 2]],
      ['a list that got longer', [1, 2], [1]],
      ['a key that is gone', { a: 1 }, { a: 1, b: 2 }],
      ['a key that is new', { a: 1, b: 2 }, { a: 1 }],
      ['a key of another name', { a: 1 }, { b: 1 }],
      ['a key that every object inherits', { valueOf: {} }, { a: 1 }],
      ['a list in the place of an object', [], {}],
      ['an object in the place of a list', {}, []],
      ['nothing in the place of an object', null, {}],
    ])('sees %s', (_, value, previous) => {
      const result = again(value, previous);
      expect(result).not.toBe(previous);
      expect(result).toEqual(value);
    });
  });
});

/** Says objects in the order of their keys. */
function sorted(_key: string, value: unknown): unknown {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(
        Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)),
      )
    : value;
}
