import { findingTexts } from './findingTexts';

/**
 * Something that is wrong with a virtual machine's name or values, or worth
 * knowing, before anything is sent to a cluster.
 *
 * @public
 */
export interface Finding {
  /** Which field: `name`, `namespace`, or a path in the values such as `network.ports[0].name`; empty for the values as a whole. */
  path: string;
  /** `error` would be refused or could not work, `warning` may well not be meant, `hint` is worth knowing. */
  severity: 'error' | 'warning' | 'hint';
  /** Stable name of the rule, `disk-serial` for instance. */
  code: string;
  /** Which of the rule's sentences it is: a key of `findingTexts`, without what is before its first point, `disk-serial.long` for instance. */
  key?: string;
  /** What the sentence speaks of. */
  params?: Record<string, FindingParam>;
  /** One English sentence: what is wrong, with the value. Never holds cloud-init text. */
  message: string;
  /** One English sentence: what would be right. */
  suggestion?: string;
}

/**
 * What a sentence speaks of: as it is written in every language, or a word.
 *
 * @public
 */
export type FindingParam = string | number | FindingWord;

/**
 * A word that a sentence uses, to be said in the sentence's language.
 *
 * @public
 */
export interface FindingWord {
  /** A key of `findingTexts`, without `findingWord.` before it. */
  word: FindingWordKey;
  params?: Record<string, string | number>;
}

/**
 * The keys of `findingTexts` that stand for words within a sentence.
 *
 * @public
 */
export type FindingWordKey = keyof typeof findingTexts extends infer Key
  ? Key extends `findingWord.${infer Word}`
    ? Word
    : never
  : never;
