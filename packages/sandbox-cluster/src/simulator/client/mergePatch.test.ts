import { isDeepStrictEqual } from 'node:util';
import * as fc from 'fast-check';
import { mergePatch } from './mergePatch';

/** RFC 7386, section 2, as the server applies it. */
function apply(target: unknown, patch: unknown): unknown {
  if (typeof patch !== 'object' || patch === null || Array.isArray(patch)) {
    return patch;
  }
  const result: Record<string, unknown> =
    typeof target === 'object' && target !== null && !Array.isArray(target)
      ? { ...target }
      : {};
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) delete result[key];
    else result[key] = apply(result[key], value);
  }
  return result;
}

const { tree } = fc.letrec<{ tree: Record<string, unknown> }>(tie => ({
  tree: fc.dictionary(
    fc.constantFrom('a', 'b', 'c', 'd'),
    fc.oneof(
      { depthSize: 'small' },
      fc.integer(),
      fc.string(),
      fc.array(fc.integer(), { maxLength: 3 }),
      tie('tree'),
    ),
    { noNullPrototype: true },
  ),
}));

describe('mergePatch', () => {
  it('leads from any object to any other', () => {
    fc.assert(
      fc.property(tree, tree, (from, to) => {
        expect(apply(from, mergePatch(from, to) ?? {})).toEqual(to);
      }),
    );
  });

  it('is undefined exactly where nothing differs', () => {
    fc.assert(
      fc.property(tree, tree, (from, to) => {
        expect(mergePatch(from, structuredClone(from))).toBeUndefined();
        expect(mergePatch(from, to) === undefined).toBe(
          isDeepStrictEqual(from, to),
        );
      }),
    );
  });

  it('names only what changed, and removes with null', () => {
    expect(
      mergePatch(
        { status: { phase: 'Pending', reason: 'x' }, spec: { a: 1 } },
        { status: { phase: 'Running' }, spec: { a: 1 } },
      ),
    ).toEqual({ status: { phase: 'Running', reason: null } });
  });
});
