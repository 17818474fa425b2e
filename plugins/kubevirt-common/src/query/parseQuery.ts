import { nearest } from '../values/nearest';
import { parseAddressRange } from './parseAddressRange';
import { parseDuration } from './parseDuration';
import { queryKeyAliases } from './queryKeyAliases';
import { queryFeatures, QueryKey, QueryKeyKind, queryKeys } from './queryKeys';
import { QueryError, QueryTerm } from './QueryTerm';
import { readMemory } from './readMemory';
import { splitTerms, WrittenTerm } from './splitTerms';

const COMPARABLE: ReadonlySet<QueryKeyKind> = new Set([
  'number',
  'quantity',
  'age',
]);

/**
 * Reads a query for virtual machines: terms with spaces between them, all of
 * which have to hold. `status:running` looks for a text in a field,
 * `ns=team-a` for all of it, `memory>=8Gi` compares, `-os:windows` leaves out,
 * `node:a,b` is either, `"two words"` is one value, and all else is searched
 * for in everything. Never throws.
 *
 * @param text - as a person types it; it may be unfinished
 * @returns the terms that have a meaning, and what is wrong with the others
 * @public
 */
export function parseQuery(text: string): {
  terms: QueryTerm[];
  errors: QueryError[];
} {
  const terms: QueryTerm[] = [];
  const errors: QueryError[] = [];
  for (const written of splitTerms(text)) {
    const result = readTerm(written);
    if ('error' in result) {
      const place = { start: written.start, end: written.end };
      const text_ = text.slice(written.start, written.end);
      errors.push({ ...place, text: text_, ...result.error });
    } else {
      terms.push(result.term);
    }
  }
  return { terms, errors };
}

type ErrorOf = Pick<QueryError, 'code'> & Partial<QueryError>;

function readTerm(
  written: WrittenTerm,
): { term: QueryTerm } | { error: ErrorOf } {
  const { start, end, negated, operator, keyStart, valueStart } = written;
  if (written.unclosed) {
    return { error: { code: 'unclosedQuote', start: valueStart } };
  }
  const values = written.values.filter(value => value !== '');
  if (written.key === undefined) {
    const isBare = end - valueStart === values[0]?.length;
    if (isBare && /^(AND|OR|NOT)$/.test(values[0])) {
      return { error: { code: 'conjunction' } };
    }
    return values.length > 0
      ? { term: { start, end, negated, operator, values } }
      : { error: { code: 'missingValue' } };
  }
  const key = keyOf(written.key);
  if (!key) {
    return {
      error: {
        code: 'unknownKey',
        start: keyStart,
        end: keyStart + written.key.length,
        text: written.key,
        hint: hintFor(written, values),
      },
    };
  }
  if (values.length === 0) {
    return { error: { code: 'missingValue' } };
  }
  const kind = queryKeys[key];
  if (/[<>]/.test(operator) && !COMPARABLE.has(kind)) {
    return { error: { code: 'operator', text: operator, hint: key } };
  }
  for (const value of values) {
    const error = errorOf(kind, value);
    if (error) {
      return { error: { start: valueStart, text: value, ...error } };
    }
  }
  return { term: { start, end, negated, key, operator, values } };
}

function keyOf(written: string): QueryKey | undefined {
  const lower = written.toLowerCase();
  if (Object.hasOwn(queryKeys, lower)) {
    return lower as QueryKey;
  }
  return Object.hasOwn(queryKeyAliases, lower)
    ? queryKeyAliases[lower]
    : undefined;
}

/** What an unknown key was probably meant to be. */
function hintFor(
  { key = '', operator }: WrittenTerm,
  [value]: string[],
): string | undefined {
  if (operator === ':' && /^(group|user)$/i.test(key)) {
    return `owner:${key}:${value}`;
  }
  return (
    nearest(key, Object.keys(queryKeys)) ??
    (operator === '=' && value ? `label:${key}=${value}` : undefined)
  );
}

function errorOf(kind: QueryKeyKind, value: string): ErrorOf | undefined {
  switch (kind) {
    case 'number':
      return /^\d+(\.\d+)?$/.test(value) ? undefined : { code: 'number' };
    case 'quantity':
      return readMemory(value) ? undefined : { code: 'quantity' };
    case 'age':
      return parseDuration(value) === undefined
        ? { code: 'duration' }
        : undefined;
    case 'address':
      return parseAddressRange(value) ? undefined : { code: 'address' };
    case 'has':
      return queryFeatures.some(feature => feature === value.toLowerCase())
        ? undefined
        : {
            code: 'unknownHas',
            hint: nearest(value, queryFeatures) ?? queryFeatures.join(', '),
          };
    case 'label':
      return /^[\w./-]+(=|$)/.test(value) ? undefined : { code: 'label' };
    default:
      return undefined;
  }
}
