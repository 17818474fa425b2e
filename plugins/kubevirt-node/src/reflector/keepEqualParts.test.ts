import fc from 'fast-check';
import { keepEqualParts } from './keepEqualParts';

describe('keepEqualParts', () => {
  it('returns what was before where nothing changed', () => {
    fc.assert(
      fc.property(fc.jsonValue(), value => {
        const copy = structuredClone(value);
        expect(keepEqualParts(structuredClone(value), copy)).toBe(copy);
      }),
    );
  });

  it('returns what is now, whatever was before', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (next, previous) => {
        const result = keepEqualParts(structuredClone(next), previous);
        expect(JSON.stringify(result, sorted)).toBe(
          JSON.stringify(next, sorted),
        );
      }),
    );
  });

  it('leaves what was before as it was', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (next, previous) => {
        const before = structuredClone(previous);
        keepEqualParts(next, previous);
        expect(previous).toEqual(before);
      }),
    );
  });

  it('keeps each part that is equal, and no other', () => {
    const before = { spec: { disks: [{ a: 1 }, { b: 1 }] }, status: { c: 1 } };
    const after = keepEqualParts(
      { spec: { disks: [{ a: 1 }, { b: 1 }] }, status: { c: 2 } },
      before,
    );
    expect(after.spec).toBe(before.spec);
    expect(after.status).toEqual({ c: 2 });

    const last = keepEqualParts(
      { spec: { disks: [{ a: 1 }, { b: 2 }] }, status: { c: 2 } },
      after,
    );
    expect(last.spec.disks[0]).toBe(before.spec.disks[0]);
    expect(last.spec.disks[1]).toEqual({ b: 2 });
    expect(last.status).toBe(after.status);
  });

  it.each([
    ['a list that got shorter', [1], [1, 2]],
    ['a key that is gone', { a: 1 }, { a: 1, b: 2 }],
    ['a key of another name', { a: 1 }, { b: 1 }],
    ['a key that every object inherits', { valueOf: {} }, { a: 1 }],
    ['a list in the place of an object', [], {}],
    ['nothing in the place of an object', null, {}],
  ])('sees %s', (_, next, previous) => {
    const expected = structuredClone(next);
    const result = keepEqualParts<unknown>(next, previous);
    expect(result).not.toBe(previous);
    expect(result).toEqual(expected);
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
