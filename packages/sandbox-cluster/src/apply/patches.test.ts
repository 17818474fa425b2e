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
    [
      'replaces what is not there',
      { op: 'replace', path: '/x', value: 1 },
      { a: [1], x: 1 },
    ],
    [
      'adds null without a value',
      { op: 'add', path: '/x' },
      { a: [1], x: null },
    ],
    [
      'copies what is not there as null',
      { op: 'copy', from: '/y', path: '/x' },
      { a: [1], x: null },
    ],
    [
      'counts negative places from the end',
      { op: 'remove', path: '/a/-1' },
      { a: [] },
    ],
    [
      'does not heed what stands before the first slash',
      { op: 'add', path: 'a/x', value: 1 },
      { a: [1], x: 1 },
    ],
    [
      'takes a test of null for a test of absence',
      { op: 'test', path: '/x', value: null },
      { a: [1] },
    ],
  ])('%s', (_, operation, expected) => {
    expect(applyJsonPatch({ a: [1] }, [operation])).toEqual(expected);
  });

  it('leaves the maps that it looked into sorted', () => {
    const patched = applyJsonPatch({ b: { z: 1, y: 2 }, a: { z: 1, y: 2 } }, [
      { op: 'add', path: '/b/a', value: 3 },
    ]);
    expect(JSON.stringify(patched)).toBe(
      '{"a":{"z":1,"y":2},"b":{"a":3,"y":2,"z":1}}',
    );
  });

  it.each([
    ['a test that fails', { op: 'test', path: '/a', value: 2 }],
    ['the removal of what is not there', { op: 'remove', path: '/x' }],
    ['a place in what is not there', { op: 'add', path: '/x/y', value: 1 }],
    [
      'a place beyond the end of a list',
      { op: 'add', path: '/list/2', value: 1 },
    ],
    ['a place in a list that is no number', { op: 'remove', path: '/list/x' }],
    ['the whole document', { op: 'replace', path: '', value: {} }],
    ['an unknown operation', { op: 'append', path: '/a', value: 2 }],
  ])('is refused for %s', (_, operation) => {
    expect(() => applyJsonPatch({ a: 1, list: [1] }, [operation])).toThrow(
      expect.objectContaining({ code: 422, reason: 'Invalid' }),
    );
  });

  it('is refused for more operations than a server takes', () => {
    const operations = Array.from({ length: 10_001 }, () => ({}));
    expect(() => applyJsonPatch({}, operations)).toThrow(
      expect.objectContaining({ code: 413 }),
    );
  });
});
