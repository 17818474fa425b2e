import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { ColumnId, columns } from './columns';
import { Sorting } from './sortRows';

/**
 * What a link to the list says.
 *
 * @internal
 */
export interface ListUrl {
  query: string;
  sorting: Sorting;
  /** Absent where the link does not say. */
  columns?: ColumnId[];
}

/**
 * The state of the list in the address, and how to change it. A change of
 * the query does not become a step to go back to, for every letter would.
 *
 * @internal
 */
export function useListUrl(): [ListUrl, (change: Partial<ListUrl>) => void] {
  const [params, setParams] = useSearchParams();
  const url = useMemo(() => readListUrl(params), [params]);
  const change = useCallback(
    (changes: Partial<ListUrl>) =>
      setParams(
        before => writeListUrl(before, { ...readListUrl(before), ...changes }),
        { replace: true },
      ),
    [setParams],
  );
  return [url, change];
}

/** @internal */
export function readListUrl(params: URLSearchParams): ListUrl {
  const sort = params.get('sort') ?? '';
  const column = idOf(sort.replace(/^-/, ''));
  const chosen = params
    .get('columns')
    ?.split(',')
    .flatMap(text => idOf(text) ?? []);
  return {
    query: params.get('q') ?? '',
    sorting: {
      column: column ?? 'name',
      direction: column && sort.startsWith('-') ? 'descending' : 'ascending',
    },
    ...(chosen && chosen.length > 0 && { columns: chosen }),
  };
}

/**
 * @param before - what else is in the address stays
 * @internal
 */
export function writeListUrl(
  before: URLSearchParams,
  { query, sorting, columns: chosen }: ListUrl,
): URLSearchParams {
  const params = new URLSearchParams(before);
  const sign = sorting.direction === 'descending' ? '-' : '';
  const sort = `${sign}${sorting.column}`;
  const values = {
    q: query,
    sort: sort === 'name' ? '' : sort,
    columns: chosen?.join(',') ?? '',
  };
  for (const [key, value] of Object.entries(values)) {
    if (value) {
      params.set(key, value);
    } else {
      params.delete(key);
    }
  }
  return params;
}

function idOf(text: string): ColumnId | undefined {
  return columns.find(({ id }) => id === text)?.id;
}
