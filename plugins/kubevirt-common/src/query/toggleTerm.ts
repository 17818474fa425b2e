import { parseQuery } from './parseQuery';
import { printTerm } from './printTerm';
import { QueryTerm } from './QueryTerm';

/**
 * Takes a term out of a query, or puts it at its end where it is not there.
 * The rest stays as it is written.
 *
 * @param text - the query
 * @param term - what is looked for; its place does not count
 * @returns the changed query
 * @public
 */
export function toggleTerm(
  text: string,
  term: Pick<QueryTerm, 'values'> & Partial<QueryTerm>,
): string {
  const printed = printTerm(term);
  const found = findTerm(text, term);
  return found
    ? `${text.slice(0, found.start).trimEnd()} ${text
        .slice(found.end)
        .trimStart()}`.trim()
    : `${text.trim()} ${printed}`.trim();
}

/**
 * Whether a query has a term.
 *
 * @returns the term with its place
 * @public
 */
export function findTerm(
  text: string,
  term: Pick<QueryTerm, 'values'> & Partial<QueryTerm>,
): QueryTerm | undefined {
  const printed = printTerm(term);
  return parseQuery(text).terms.find(each => printTerm(each) === printed);
}
