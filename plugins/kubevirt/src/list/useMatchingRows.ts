import {
  compileQuery,
  parseQuery,
  VirtualMachineRow,
} from 'backstage-plugin-kubevirt-common';
import { useMemo } from 'react';
import { useNow } from '../hooks';
import { Sorting, sortRows } from './sortRows';

/**
 * The rows that a query finds, sorted, and what is wrong with the query.
 *
 * @internal
 */
export function useMatchingRows(
  rows: readonly VirtualMachineRow[],
  query: string,
  sorting: Sorting,
) {
  const { terms, errors } = useMemo(() => parseQuery(query), [query]);
  const isTimely = terms.some(({ key }) => key === 'age');
  const now = useNow();
  const moment = isTimely ? now : 0;
  const found = useMemo(
    () => rows.filter(compileQuery(terms, { now: moment })),
    [rows, terms, moment],
  );
  const matching = useMemo(() => sortRows(found, sorting), [found, sorting]);
  return { matching, errors };
}
