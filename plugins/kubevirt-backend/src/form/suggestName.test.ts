import fc from 'fast-check';
import { suggestName } from './suggestName';

const random = () => 0;

describe('suggestName', () => {
  it.each([
    ['web', ['web'], 'web-2'],
    ['web', ['web', 'web-2', 'web-3'], 'web-4'],
    ['web-7', ['web', 'web-7'], 'web-2'],
    ['Web Server', [], 'web-server'],
    ['9lives', [], 'lives'],
    ['', [], 'amber-crane'],
    ['', ['amber-crane'], 'amber-crane-2'],
  ])('suggests after %j, where %j are there, %s', (base, taken, name) => {
    expect(suggestName({ base, taken: new Set(taken), random })).toBe(name);
  });

  it('always suggests a name that is valid and free', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.array(fc.stringMatching(/^[a-z-]{1,4}$/)),
        (base, there) => {
          const taken = new Set([...there, base]);
          const name = suggestName({ base, taken, random });
          expect(taken.has(name)).toBe(false);
          expect(name).toMatch(/^[a-z]([-a-z0-9]{0,61}[a-z0-9])?$/);
        },
      ),
    );
  });
});
