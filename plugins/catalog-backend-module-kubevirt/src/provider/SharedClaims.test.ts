import fc from 'fast-check';
import { SharedClaims } from './SharedClaims';

describe('SharedClaims', () => {
  it('tells of the first machine when a second one comes or goes', () => {
    const shared = SharedClaims.create();
    expect([...shared.set('a', ['disk'])]).toEqual([]);
    expect(shared.of('a')).toEqual([]);
    expect([...shared.set('b', ['disk', 'own'])]).toEqual(['a']);
    expect(shared.of('a')).toEqual(['disk']);
    expect(shared.of('b')).toEqual(['disk']);
    expect([...shared.set('c', ['disk'])]).toEqual([]);
    expect([...shared.set('c', [])]).toEqual([]);
    expect([...shared.set('b', [])]).toEqual(['a']);
    expect(shared.of('a')).toEqual([]);
    expect(shared.machines()).toEqual(['a']);
  });

  it('says the same as a look at everything, and tells whose answer changed', () => {
    const step = fc.tuple(
      fc.constantFrom('a', 'b', 'c', 'd'),
      fc.uniqueArray(fc.constantFrom('x', 'y', 'z')),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), steps => {
        const shared = SharedClaims.create();
        const all = new Map<string, string[]>();
        const expected = (machine: string) =>
          (all.get(machine) ?? []).filter(claim =>
            [...all].some(
              ([other, claims]) => other !== machine && claims.includes(claim),
            ),
          );
        for (const [machine, claims] of steps) {
          const before = new Map([...all.keys()].map(it => [it, expected(it)]));
          all.set(machine, claims);
          const told = shared.set(machine, claims);
          const changed = [...before.keys()].filter(
            other =>
              other !== machine &&
              String(before.get(other)) !== String(expected(other)),
          );
          expect([...told]).toEqual(expect.arrayContaining(changed));
          for (const other of all.keys()) {
            expect(shared.of(other)).toEqual(expected(other));
          }
        }
      }),
    );
  });
});
