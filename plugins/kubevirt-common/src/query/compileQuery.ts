import { VirtualMachineRow } from '../api';
import { compareQuantities } from '../quantities';
import { fieldsOf } from './fieldsOf';
import { parseAddressRange } from './parseAddressRange';
import { parseDuration } from './parseDuration';
import { queryKeys } from './queryKeys';
import { QueryOperator, QueryTerm } from './QueryTerm';
import { searchableText } from './searchableText';

type Predicate = (row: VirtualMachineRow) => boolean;

/**
 * Makes a filter of a query's terms.
 *
 * @param terms - of `parseQuery`
 * @param options - `now`: milliseconds since 1970, for ages
 * @returns whether a row is meant
 * @public
 */
export function compileQuery(
  terms: readonly QueryTerm[],
  options: { now?: number } = {},
): (row: VirtualMachineRow) => boolean {
  const { now = Date.now() } = options;
  const predicates = terms.map(term => {
    const any = term.values.map(value => predicateOf(term, value, now));
    const matches: Predicate = row => any.some(predicate => predicate(row));
    // `key!=value` is the same as `-key=value`.
    const negated = term.negated !== (term.operator === '!=');
    return negated ? (row: VirtualMachineRow) => !matches(row) : matches;
  });
  return row => predicates.every(predicate => predicate(row));
}

function predicateOf(term: QueryTerm, value: string, now: number): Predicate {
  const { key, operator } = term;
  const lower = value.toLowerCase();
  if (key === undefined) {
    return row => searchableText(row).includes(lower);
  }
  switch (queryKeys[key]) {
    case 'text': {
      const whole = operator !== ':';
      return row =>
        fieldsOf(row, key).some(field =>
          whole
            ? isWhole(field.toLowerCase(), lower)
            : field.toLowerCase().includes(lower),
        );
    }
    case 'number':
      return row =>
        fieldsOf(row, key).some(field =>
          compares(Math.sign(Number(field) - Number(value)), operator),
        );
    case 'quantity':
      return row =>
        fieldsOf(row, key).some(field =>
          compares(compareQuantities(field, value), operator),
        );
    case 'age': {
      const age = parseDuration(value) ?? 0;
      return ({ createdAt }) =>
        createdAt !== undefined &&
        compares(Math.sign(now - Date.parse(createdAt) - age), operator);
    }
    case 'address': {
      const contains = parseAddressRange(value) ?? (() => false);
      return row => fieldsOf(row, key).some(contains);
    }
    case 'has':
      return row => fieldsOf(row, lower).length > 0;
    default: {
      const [name, ...rest] = value.split('=');
      return ({ labels }) =>
        Object.hasOwn(labels, name) &&
        (rest.length === 0 || labels[name] === rest.join('='));
    }
  }
}

/** A reference such as `group:default/team-a` is also meant by its name. */
function isWhole(field: string, value: string): boolean {
  return field === value || field.slice(field.lastIndexOf('/') + 1) === value;
}

function compares(sign: number | undefined, operator: QueryOperator): boolean {
  switch (operator) {
    case '>':
      return sign === 1;
    case '>=':
      return sign === 1 || sign === 0;
    case '<':
      return sign === -1;
    case '<=':
      return sign === -1 || sign === 0;
    default:
      return sign === 0;
  }
}
