import * as fc from 'fast-check';
import { FieldSet } from './FieldSet';

const paths = fc.array(
  fc.array(fc.constantFrom('f:a', 'f:b', 'k:{"name":"x"}', 'v:"y"'), {
    minLength: 1,
    maxLength: 3,
  }),
);

function setOf(list: ReadonlyArray<readonly string[]>): FieldSet {
  const set = FieldSet.create();
  list.forEach(path => set.insert(path));
  return set;
}

const keys = (set: FieldSet) =>
  [...set.paths()].map(path => path.join('/')).sort();

const distinct = (list: ReadonlyArray<readonly string[]>) =>
  [...new Set(list.map(path => path.join('/')))].sort();

describe('FieldSet', () => {
  it('is written as FieldsV1, a dot for a parent that is a member', () => {
    const set = setOf([
      ['f:spec', 'f:ports', 'k:{"port":80}'],
      ['f:spec', 'f:ports', 'k:{"port":80}', 'f:port'],
      ['f:data'],
    ]);
    expect(set.toFieldsV1()).toEqual({
      'f:data': {},
      'f:spec': {
        'f:ports': { 'k:{"port":80}': { '.': {}, 'f:port': {} } },
      },
    });
  });

  it('holds the paths that were put in, and no other', () => {
    fc.assert(
      fc.property(paths, list => {
        expect(keys(setOf(list))).toEqual(distinct(list));
      }),
    );
  });

  it('is the same after it was written and read', () => {
    fc.assert(
      fc.property(paths, list => {
        const set = setOf(list);
        expect(keys(FieldSet.fromFieldsV1(set.toFieldsV1()))).toEqual(
          keys(set),
        );
      }),
    );
  });

  it('has union, intersection and difference of the members', () => {
    fc.assert(
      fc.property(paths, paths, (left, right) => {
        const [a, b] = [distinct(left), distinct(right)];
        const [x, y] = [setOf(left), setOf(right)];
        expect(keys(x.union(y))).toEqual([...new Set([...a, ...b])].sort());
        expect(keys(x.intersection(y))).toEqual(a.filter(p => b.includes(p)));
        expect(keys(x.difference(y))).toEqual(a.filter(p => !b.includes(p)));
      }),
    );
  });

  it('leaves nothing below what is taken away recursively', () => {
    fc.assert(
      fc.property(paths, paths, (left, right) => {
        const taken = distinct(right);
        expect(keys(setOf(left).recursiveDifference(setOf(right)))).toEqual(
          distinct(left).filter(
            path =>
              !taken.some(each => path === each || path.startsWith(`${each}/`)),
          ),
        );
      }),
    );
  });
});
