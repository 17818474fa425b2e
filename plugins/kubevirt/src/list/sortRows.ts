import {
  compareIdentities,
  VirtualMachineRow,
} from 'backstage-plugin-kubevirt-common';
import { ColumnId, columns } from './columns';

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
    .map(row => ({ row, value: sortValue?.(row) }))
    .sort((a, b) => {
      if (a.value === undefined || b.value === undefined) {
        const missing =
          Number(a.value === undefined) - Number(b.value === undefined);
        return missing || compareIdentities(a.row, b.row);
      }
      return (
        sign * compare(a.value, b.value) || compareIdentities(a.row, b.row)
      );
    })
    .map(({ row }) => row);
}

function compare(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number'
    ? a - b
    : collator.compare(String(a), String(b));
}
