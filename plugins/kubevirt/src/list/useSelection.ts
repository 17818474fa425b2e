import { VirtualMachineRow } from 'backstage-plugin-kubevirt-common';
import { useCallback, useMemo, useState } from 'react';
import { rowKey } from './rowKey';

/**
 * Which rows are selected. Only rows that are in the list count: nothing is
 * done to what nobody sees.
 *
 * @param rows - those that match, in their order
 * @internal
 */
export function useSelection(rows: readonly VirtualMachineRow[]) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const selectedRows = useMemo(
    () => (chosen.size > 0 ? rows.filter(row => chosen.has(rowKey(row))) : []),
    [rows, chosen],
  );
  const selected = useMemo(
    () => new Set(selectedRows.map(rowKey)),
    [selectedRows],
  );
  const select = useCallback(
    (row: VirtualMachineRow, isSelected: boolean) =>
      setChosen(before => {
        const after = new Set(before);
        if (isSelected) {
          after.add(rowKey(row));
        } else {
          after.delete(rowKey(row));
        }
        return after;
      }),
    [],
  );
  const selectAll = useCallback(
    (isSelected: boolean) =>
      setChosen(new Set(isSelected ? rows.map(rowKey) : [])),
    [rows],
  );
  return { selected, selectedRows, select, selectAll };
}
