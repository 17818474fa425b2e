import { applyJsonPatch } from './applyJsonPatch';
import { applyMergePatch } from './applyMergePatch';

describe('a merge patch', () => {
  it.each([
    ['replaces a value', { a: 1 }, { a: 2 }, { a: 2 }],
    ['takes away with null', { a: 1, b: 2 }, { a: null }, { b: 2 }],
    [
      'merges below',
      { a: { b: 1, c: 2 } },
      { a: { c: 3 } },
      { a: { b: 1, c: 3 } },
    ],
    ['replaces lists', { a: [1, 2] }, { a: [3] }, { a: [3] }],
    [
      'replaces a value by an object',
      { a: 1 },
      { a: { b: 1 } },
      { a: { b: 1 } },
    ],
    ['drops null inside of what is new', {}, { a: { b: null } }, { a: {} }],
  ])('%s', (_, target, patch, expected) => {
    const before = JSON.stringify(target);
    expect(applyMergePatch(target, patch)).toEqual(expected);
    expect(JSON.stringify(target)).toBe(before);
  });
});

describe('a JSON patch', () => {
  it('applies its operations in order', () => {
    expect(
      applyJsonPatch({ a: 1, list: [1] }, [
        { op: 'test', path: '/a', value: 1 },
        { op: 'add', path: '/list/-', value: 2 },
        { op: 'move', from: '/a', path: '/b' },
      ]),
    ).toEqual({ b: 1, list: [1, 2] });
  });

  it.each([
    ['a test that fails', [{ op: 'test', path: '/a', value: 2 }]],
    ['a path that is not there', [{ op: 'remove', path: '/x' }]],
    ['an unknown operation', [{ op: 'append', path: '/a', value: 2 }]],
  ])('is refused for %s', (_, patch) => {
    expect(() => applyJsonPatch({ a: 1 }, patch)).toThrow(
      expect.objectContaining({ code: 422, reason: 'Invalid' }),
    );
  });

  it('is refused where it is no list', () => {
    expect(() => applyJsonPatch({}, { op: 'remove' })).toThrow(
      expect.objectContaining({ code: 400 }),
    );
  });
});
