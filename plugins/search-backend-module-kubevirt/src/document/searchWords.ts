import { isIP } from 'node:net';

/** What PostgreSQL's search engine takes out of a term (its translator). */
const NOT_SEARCHED = /[\0()|&:*!<]/g;

/**
 * What somebody may type who remembers part of some values: an image without
 * its registry or tag, a MAC address with dashes or without anything, a label's
 * value. The engines split texts and terms in ways of their own; here are the
 * parts as they arrive at PostgreSQL, which compares whole words of some kinds
 * (`host`, `file`, `url`), and loses colons on the way.
 *
 * @param values - texts, each with one or several values
 * @returns each word once; not those that are in the values as they are
 * @internal
 */
export function searchWords(values: readonly string[]): string[] {
  const given = new Set(values.flatMap(value => value.split(/\s+/)));
  const words = new Set<string>();
  for (const value of given) {
    // A part of an address is no address.
    const parts = isAddress(value)
      ? [value, value.replaceAll(':', '-')]
      : partsOf(value);
    for (const part of parts) {
      words.add(part);
      words.add(part.replace(NOT_SEARCHED, ''));
    }
  }
  given.forEach(value => words.delete(value));
  words.delete('');
  return [...words];
}

const MAC = /^([0-9a-f]{2}:){5}[0-9a-f]{2}$/i;

function isAddress(value: string): boolean {
  return isIP(value) !== 0 || MAC.test(value);
}

/**
 * `a.b/c/d:e` from each of its segments to its end and to its tag; and what is
 * between separators.
 */
function partsOf(value: string): string[] {
  const withoutDigest = value.replace(/@sha256:[0-9a-f]+$/, '');
  const withoutScheme = withoutDigest.replace(/^[a-z0-9+]+:\/\//i, '');
  const segments = withoutScheme.split('/');
  const ends = segments.map((_, index) => segments.slice(index).join('/'));
  return [
    value,
    ...ends,
    ...ends.map(end => end.replace(/:[^:/]*$/, '')),
    ...withoutScheme.split(/[/:=,@]/),
  ];
}
