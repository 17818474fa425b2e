import { useCallback, useMemo } from 'react';
import { ColumnId, columns as allColumns, defaultColumns } from './columns';
import { ListUrl } from './useListUrl';
import { useStored } from './useStored';

/**
 * The columns that are shown: those of the address, else those that the reader
 * chose last, else those at the beginning.
 *
 * @internal
 */
export function useChosenColumns(
  url: ListUrl,
  changeUrl: (change: Partial<ListUrl>) => void,
) {
  const [stored, setStored] = useStored('columns', readColumns);
  const chosen = url.columns ?? (stored.length > 0 ? stored : defaultColumns);
  const key = chosen.join();
  const columns = useMemo(() => {
    const ids = key.split(',');
    return allColumns.filter(({ id }) => id === 'name' || ids.includes(id));
  }, [key]);
  const choose = useCallback(
    (shown: ColumnId[] | undefined) => {
      setStored(shown ?? []);
      changeUrl({ columns: shown });
    },
    [setStored, changeUrl],
  );
  return { columns, choose };
}

function readColumns(stored: unknown): ColumnId[] {
  return Array.isArray(stored)
    ? allColumns.map(({ id }) => id).filter(id => stored.includes(id))
    : [];
}
