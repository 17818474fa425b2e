import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { quoteForShell } from './quoteForShell';

describe('quoteForShell', () => {
  it.each([
    ['web', 'web'],
    ['vm/web/team-a', 'vm/web/team-a'],
    ['ubuntu@vm/web/team-a', 'ubuntu@vm/web/team-a'],
    ['', "''"],
    ['<user>@localhost', "'<user>@localhost'"],
    ["it's", `'it'\\''s'`],
    ['$(reboot)', "'$(reboot)'"],
    ['a b', "'a b'"],
    ['~root', "'~root'"],
  ])('writes %j as %s', (word, quoted) => {
    expect(quoteForShell(word)).toBe(quoted);
  });

  it('gives a shell back any word as it was', () => {
    const words = fc.array(
      fc.string({ unit: 'grapheme' }).filter(word => !word.includes('\0')),
      { minLength: 50, maxLength: 50 },
    );
    fc.assert(
      fc.property(words, each => {
        const script = `printf '%s\\0' ${each.map(quoteForShell).join(' ')}`;
        const printed = execFileSync('/bin/sh', ['-c', script], {
          encoding: 'utf8',
        });
        expect(printed.split('\0').slice(0, -1)).toEqual(each);
      }),
      { numRuns: 10 },
    );
  });
});
