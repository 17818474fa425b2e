import fc from 'fast-check';
import { aRow } from '../__testUtils__/aRow';
import { writeCsv } from './writeCsv';

const row = aRow();

/** A file with one column and one row. */
const write = (text: string) =>
  writeCsv([row], [{ title: 'Name', text: () => text }]);

describe('writeCsv', () => {
  it('writes a line of titles and a line for each row', () => {
    expect(
      writeCsv(
        [row, { ...row, name: 'db' }],
        [
          { title: 'Name', text: ({ name }) => name },
          { title: 'Status', text: ({ status }) => status },
        ],
      ),
    ).toBe('\uFEFFName,Status\r\nweb,Running\r\ndb,Running\r\n');
  });

  it.each([
    ['a,b', '"a,b"'],
    ['say "hi"', '"say ""hi"""'],
    ['two\nlines', '"two\nlines"'],
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['=HYPERLINK("x","y")', '"\'=HYPERLINK(""x"",""y"")"'],
  ])('writes %j as %s', (text, cell) => {
    expect(write(text)).toBe(`\uFEFFName\r\n${cell}\r\n`);
  });

  it('never writes what a spreadsheet takes for a formula', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        const cell = write(text).slice('\uFEFFName\r\n'.length);
        expect(cell.replace(/^"/, '')).not.toMatch(/^[=+\-@\t]/);
      }),
    );
  });
});
