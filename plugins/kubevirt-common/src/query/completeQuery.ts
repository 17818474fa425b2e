import { VirtualMachineRow } from '../api';
import { fieldsOf } from './fieldsOf';
import { printTerm } from './printTerm';
import { queryFeatures, QueryKey, queryKeys } from './queryKeys';
import { splitTerms } from './splitTerms';

const MAX_OPTIONS = 8;

/** Where a value that is already there says nothing about the next one. */
const WITHOUT_VALUES = new Set<QueryKey>(['age', 'has', 'label', 'memory']);

/**
 * What could stand where a person types.
 *
 * @public
 */
export interface QueryCompletion {
  /** The part of the text that an option takes the place of. */
  start: number;
  end: number;
  /** Most frequent first. */
  options: string[];
}

/**
 * Proposes keys, and values that there are.
 *
 * @param text - the query, unfinished
 * @param cursor - offset in the text
 * @param rows - where values are taken from
 * @public
 */
export function completeQuery(
  text: string,
  cursor: number,
  rows: Iterable<VirtualMachineRow>,
): QueryCompletion {
  const term = splitTerms(text).find(
    ({ start, end }) => start <= cursor && cursor <= end,
  );
  if (!term) {
    return { start: cursor, end: cursor, options: keysFor('') };
  }
  if (term.key === undefined) {
    const begin = text.slice(term.keyStart, cursor).toLowerCase();
    return {
      start: term.keyStart,
      end: term.end,
      options: /^[a-z]*$/.test(begin) ? keysFor(begin) : [],
    };
  }
  const key = term.key.toLowerCase();
  if (!Object.hasOwn(queryKeys, key) || cursor < term.valueStart) {
    return { start: cursor, end: cursor, options: [] };
  }
  const written = text.slice(term.valueStart, cursor);
  const start = term.valueStart + written.lastIndexOf(',') + 1;
  const begin = text.slice(start, cursor).replace(/^"/, '').toLowerCase();
  return {
    start,
    end: term.end,
    options: valuesFor(key as QueryKey, begin, rows),
  };
}

function keysFor(begin: string): string[] {
  return Object.entries(queryKeys)
    .filter(([key]) => key.startsWith(begin))
    .map(([key, kind]) =>
      kind === 'quantity' || key === 'cpu' ? `${key}>=` : `${key}:`,
    );
}

function valuesFor(
  key: QueryKey,
  begin: string,
  rows: Iterable<VirtualMachineRow>,
): string[] {
  if (key === 'has') {
    return queryFeatures.filter(feature => feature.startsWith(begin));
  }
  const counts = new Map<string, number>();
  for (const row of rows) {
    for (const value of valuesOf(row, key)) {
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
  }
  return [...counts]
    .filter(([value]) => value.toLowerCase().includes(begin))
    .sort(([a, n], [b, m]) => m - n || a.localeCompare(b))
    .slice(0, MAX_OPTIONS)
    .map(([value]) =>
      // The value alone, quoted where it has to be.
      printTerm({ key, values: [value] }).slice(key.length + 1),
    );
}

function valuesOf(row: VirtualMachineRow, key: QueryKey): readonly string[] {
  if (key === 'label') {
    return Object.entries(row.labels).map(([name, value]) =>
      [name, value].join('='),
    );
  }
  return WITHOUT_VALUES.has(key) ? [] : fieldsOf(row, key);
}
