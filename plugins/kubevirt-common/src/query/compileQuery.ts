import { VirtualMachineRow } from '../api';
import { compareQuantities } from '../quantities';
import { bareMac, isMac } from './bareMac';
import { fieldsOf } from './fieldsOf';
import { matchText } from './matchText';
import { parseAddressRange } from './parseAddressRange';
import { parseDuration } from './parseDuration';
import { queryKeys } from './queryKeys';
import { QueryOperator, QueryTerm } from './QueryTerm';
import { readMemory } from './readMemory';
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
  if (key === undefined) {
    return anywhere(value);
  }
  switch (queryKeys[key]) {
    case 'text': {
      const whole = operator !== ':';
      const isLike = matchText(value, { whole });
      return row =>
        fieldsOf(row, key).some(field => {
          const text = field.toLowerCase();
          // A reference such as `group:default/team-a` is also meant by its name.
          return isLike(text) || (whole && isLike(text.replace(/^.*\//, '')));
        });
    }
    case 'number':
      return row =>
        fieldsOf(row, key).some(field =>
          compares(Math.sign(Number(field) - Number(value)), operator),
        );
    case 'quantity': {
      const amount = readMemory(value) ?? '0';
      return row =>
        fieldsOf(row, key).some(field =>
          compares(compareQuantities(field, amount), operator),
        );
    }
    case 'age': {
      const age = parseDuration(value) ?? 0;
      return ({ createdAt }) =>
        createdAt !== undefined &&
        compares(Math.sign(now - Date.parse(createdAt) - age), operator);
    }
    case 'mac': {
      const isLike = matchText(bareMac(value), { whole: operator !== ':' });
      return row => fieldsOf(row, key).some(mac => isLike(bareMac(mac)));
    }
    case 'address': {
      const contains = parseAddressRange(value) ?? (() => false);
      return row => fieldsOf(row, key).some(contains);
    }
    case 'has':
      return row => fieldsOf(row, value.toLowerCase()).length > 0;
    default: {
      const [name, ...rest] = value.split('=');
      return ({ labels }) =>
        Object.hasOwn(labels, name) &&
        (rest.length === 0 || labels[name] === rest.join('='));
    }
  }
}

/** Free text; addresses are also found where they are written otherwise. */
function anywhere(value: string): Predicate {
  const isLike = matchText(value, { whole: false });
  const range = /[:/]/.test(value) ? parseAddressRange(value) : undefined;
  const mac = isMac(value) ? bareMac(value) : undefined;
  return row =>
    isLike(searchableText(row)) ||
    (range !== undefined && fieldsOf(row, 'ip').some(range)) ||
    (mac !== undefined && fieldsOf(row, 'mac').map(bareMac).includes(mac));
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
