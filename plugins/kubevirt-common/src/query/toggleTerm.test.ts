import fc from 'fast-check';
import { findTerm, toggleTerm } from './toggleTerm';

const running = { key: 'status' as const, values: ['Running'] };

describe('toggleTerm', () => {
  it.each([
    ['', 'status:Running'],
    ['web', 'web status:Running'],
    ['status:Running', ''],
    ['web status:Running ns:a', 'web ns:a'],
    ['status:Stopped', 'status:Stopped status:Running'],
  ])('makes of %j %j', (before, after) => {
    expect(toggleTerm(before, running)).toBe(after);
  });

  it('is there after once, and gone after twice', () => {
    fc.assert(
      fc.property(fc.constantFrom('', 'web', 'a b', 'ns:x -y'), text => {
        const once = toggleTerm(text, running);
        expect(findTerm(once, running)).toBeDefined();
        expect(toggleTerm(once, running)).toBe(text);
      }),
    );
  });
});
