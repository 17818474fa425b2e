import { VirtualMachineRow } from 'backstage-plugin-kubevirt-common';
import { Column } from './columns';

/** What makes a spreadsheet take a cell for a formula (OWASP, CSV injection). */
const FORMULA = /^[=+\-@\t\r\n]/;

/**
 * Writes rows as RFC 4180 says. A text that a spreadsheet would take for a
 * formula gets an apostrophe before it.
 *
 * @param columns - with their titles
 * @returns the text of the file, with a byte order mark: without it, Excel
 *   does not read it as UTF-8
 * @internal
 */
export function writeCsv(
  rows: readonly VirtualMachineRow[],
  columns: readonly (Pick<Column, 'text'> & { title: string })[],
): string {
  const lines = [
    columns.map(({ title }) => title),
    ...rows.map(row => columns.map(({ text }) => text(row))),
  ];
  return `\uFEFF${lines
    .map(line => line.map(cell).join(','))
    .join('\r\n')}\r\n`;
}

function cell(text: string): string {
  const harmless = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless)
    ? `"${harmless.replace(/"/g, '""')}"`
    : harmless;
}
