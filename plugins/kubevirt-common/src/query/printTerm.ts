import { QueryTerm } from './QueryTerm';

/**
 * Writes a term so that `parseQuery` reads the same.
 *
 * @param term - what it means
 * @public
 */
export function printTerm(
  term: Pick<QueryTerm, 'values'> & Partial<QueryTerm>,
): string {
  const { negated, key, operator = ':', values } = term;
  const sign = negated ? '-' : '';
  if (key === undefined) {
    return `${sign}${quote(
      values[0],
      /^(?!(?:AND|OR|NOT)$)[^\s"\-:=<>!,][^\s":=<>!]*$/,
    )}`;
  }
  const list = values.map(value => quote(value, /^[^\s",]+$/)).join(',');
  return `${sign}${key}${operator}${list}`;
}

function quote(value: string, plain: RegExp): string {
  return plain.test(value)
    ? value
    : `"${value.replace(/[\\"]/g, character => `\\${character}`)}"`;
}
