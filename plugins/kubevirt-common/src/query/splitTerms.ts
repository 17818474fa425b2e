import { QueryOperator } from './QueryTerm';

/**
 * A term as it is written, before its meaning is looked at.
 *
 * @internal
 */
export interface WrittenTerm {
  start: number;
  end: number;
  negated: boolean;
  /** As it is written; absent for free text. */
  key?: string;
  keyStart: number;
  operator: QueryOperator;
  valueStart: number;
  values: string[];
  /** Whether a quotation mark has no partner. */
  unclosed: boolean;
}

/** Not in a URL. */
const KEY = /[a-z]+(?=:(?!\/\/)|=|!=|<|>)/iy;
const OPERATOR = /!=|>=|<=|[:=<>]/y;
/** MAC and IPv6 addresses may look like a key with a value. */
const ADDRESS = /(?:[0-9a-f]{0,4}:){2,}[0-9a-f.]*(?:\/\d+)?(?=\s|$)/iy;
const BARE_VALUE = /[^\s,"]*/y;
const BARE_TEXT = /[^\s"]+/y;

/**
 * Splits a query at its spaces, outside of quotation marks.
 *
 * @internal
 */
export function splitTerms(text: string): WrittenTerm[] {
  const terms: WrittenTerm[] = [];
  let at = 0;
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    at += found?.length ?? 0;
    return found;
  };

  for (;;) {
    take(/\s+/y);
    if (at >= text.length) {
      return terms;
    }
    const start = at;
    const negated = take(/[-!](?=[^\s])/y) !== undefined;
    const keyStart = at;
    const address = take(ADDRESS);
    const key = address === undefined ? take(KEY) : undefined;
    const operator =
      key === undefined ? ':' : (take(OPERATOR) as QueryOperator);
    const valueStart = at;
    let unclosed = false;
    // eslint-disable-next-line no-loop-func -- not kept beyond its turn
    const value = (pattern: RegExp): string => {
      if (text[at] !== '"') {
        return take(pattern) ?? '';
      }
      const quoted = readQuoted(text, at);
      at = quoted.end;
      unclosed ||= quoted.unclosed;
      return quoted.value;
    };
    const values =
      address === undefined
        ? [value(key === undefined ? BARE_TEXT : BARE_VALUE)]
        : [address];
    while (key !== undefined && take(/,/y)) {
      values.push(value(BARE_VALUE));
    }
    terms.push({
      start,
      end: at,
      negated,
      key,
      keyStart,
      operator,
      valueStart,
      values,
      unclosed,
    });
  }
}

/** Reads from a quotation mark to its partner; `\"` and `\\` stand for themselves. */
function readQuoted(text: string, start: number) {
  let value = '';
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === '"') {
      return { value, end: at + 1, unclosed: false };
    }
    if (text[at] === '\\' && at + 1 < text.length) {
      at += 1;
    }
    value += text[at];
  }
  return { value, end: text.length, unclosed: true };
}
