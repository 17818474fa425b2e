import { VirtualMachineRow } from 'backstage-plugin-kubevirt-common';
import { ColumnId, columns } from './columns';
import { rowKey } from './rowKey';

/** @internal */
export interface Sorting {
  column: ColumnId;
  direction: 'ascending' | 'descending';
}

const collator = new Intl.Collator('en', { numeric: true });

/**
 * Sorts rows by a column, and where that is equal by name, so that nothing
 * jumps when a row changes. Rows without a value come last.
 *
 * @returns a new array
 * @internal
 */
export function sortRows(
  rows: readonly VirtualMachineRow[],
  { column, direction }: Sorting,
): VirtualMachineRow[] {
  const sortValue = columns.find(({ id }) => id === column)?.sortValue;
  const sign = direction === 'ascending' ? 1 : -1;
  return rows
    .map(row => ({ row, value: sortValue?.(row), key: rowKey(row) }))
    .sort((a, b) => {
      if (a.value === undefined || b.value === undefined) {
        const missing =
          Number(a.value === undefined) - Number(b.value === undefined);
        return missing || tieBreak(a, b);
      }
      return sign * compare(a.value, b.value) || tieBreak(a, b);
    })
    .map(({ row }) => row);
}

interface Keyed {
  row: VirtualMachineRow;
  key: string;
}

function tieBreak(a: Keyed, b: Keyed): number {
  return (
    collator.compare(a.row.name, b.row.name) || collator.compare(a.key, b.key)
  );
}

function compare(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number'
    ? a - b
    : collator.compare(String(a), String(b));
}
