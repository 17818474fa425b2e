import fc from 'fast-check';
import { diffLines } from './diffLines';

const lines = fc
  .array(fc.constantFrom('a', 'b', 'c'), { maxLength: 8 })
  .map(list => list.join('\n'));

describe('diffLines', () => {
  it('shows what goes and what comes', () => {
    expect(diffLines('a\nb\nc', 'a\nx\nc')).toEqual([
      { sign: ' ', text: 'a' },
      { sign: '-', text: 'b' },
      { sign: '+', text: 'x' },
      { sign: ' ', text: 'c' },
    ]);
  });

  it('holds both texts', () => {
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        const diff = diffLines(before, after);
        const without = (sign: string) =>
          diff
            .filter(line => line.sign !== sign)
            .map(({ text }) => text)
            .join('\n');
        expect(without('+')).toBe(before);
        expect(without('-')).toBe(after);
      }),
    );
  });
});
