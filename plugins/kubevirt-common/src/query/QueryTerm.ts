import { QueryKey } from './queryKeys';

/**
 * What stands between a key and its values.
 *
 * @public
 */
export type QueryOperator = ':' | '=' | '!=' | '>' | '>=' | '<' | '<=';

/**
 * One condition of a query. All terms of a query have to hold.
 *
 * @public
 */
export interface QueryTerm {
  /** Where it stands in the text, as offsets of its first and after its last character. */
  start: number;
  end: number;
  /** Whether it began with `-` or `!`: what matches is left out. */
  negated: boolean;
  /** What is looked at; absent for free text. */
  key?: QueryKey;
  operator: QueryOperator;
  /** One of them has to match. */
  values: string[];
}

/**
 * What is wrong with a query, and where. Every code has a sentence in the
 * user interface.
 *
 * @public
 */
export interface QueryError {
  start: number;
  end: number;
  code:
    | 'unknownKey'
    | 'conjunction'
    | 'missingValue'
    | 'unclosedQuote'
    | 'operator'
    | 'number'
    | 'quantity'
    | 'duration'
    | 'address'
    | 'unknownHas'
    | 'label';
  /** What was written there. */
  text: string;
  /** What was probably meant, or what is possible. */
  hint?: string;
}
