import fc from 'fast-check';
import { Links } from './Links';

describe('Links', () => {
  it('is at all times the same in both directions', () => {
    const name = fc.constantFrom('a', 'b', 'c', 'd');
    const steps = fc.array(
      fc.record({ source: name, targets: fc.uniqueArray(name) }),
    );
    fc.assert(
      fc.property(steps, list => {
        const links = Links.create();
        const expected = new Map<string, string[]>();
        for (const { source, targets } of list) {
          links.set(source, targets);
          expected.set(source, targets);
        }
        for (const target of ['a', 'b', 'c', 'd']) {
          const sources = [...expected]
            .filter(([, targets]) => targets.includes(target))
            .map(([source]) => source);
          expect([...links.to(target)].sort()).toEqual(sources.sort());
        }
        for (const [source, targets] of expected) {
          expect(links.from(source)).toEqual(targets);
        }
      }),
    );
  });

  it('forgets a source', () => {
    const links = Links.create();
    links.set('a', ['x']);
    links.delete('a');
    expect(links.from('a')).toEqual([]);
    expect([...links.to('x')]).toEqual([]);
  });
});
