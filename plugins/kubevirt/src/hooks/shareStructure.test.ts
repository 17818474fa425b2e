import fc from 'fast-check';
import { shareStructure } from './shareStructure';

describe('shareStructure', () => {
  it('keeps what is equal, as the same object', () => {
    const previous = { a: [{ b: 1 }, { c: 2 }], d: { e: null } };
    const next = { a: [{ b: 1 }, { c: 3 }], d: { e: null } };
    const shared = shareStructure(previous, next);
    expect(shared).not.toBe(previous);
    expect(shared.a[0]).toBe(previous.a[0]);
    expect(shared.a[1]).not.toBe(previous.a[1]);
    expect(shared.d).toBe(previous.d);
  });

  it('always equals the new value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (previous, next) => {
        expect(shareStructure(previous, next)).toEqual(next);
      }),
    );
  });

  it('gives the old object for an equal one', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.dictionary(fc.string(), fc.jsonValue()),
          fc.array(fc.jsonValue()),
        ),
        value => {
          const previous = JSON.parse(JSON.stringify(value));
          const next = JSON.parse(JSON.stringify(value));
          expect(shareStructure(previous, next)).toBe(previous);
        },
      ),
    );
  });
});
