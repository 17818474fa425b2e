import { formatPath } from '../values/formatPath';
import { Finding, FindingParam } from './Finding';
import { findingTexts } from './findingTexts';
import { sayFinding } from './sayFinding';

type Texts = typeof findingTexts;

/** What can be said: the keys of `findingTexts`. */
type FindingKey = keyof Texts extends infer Key
  ? Key extends `finding.${infer Sentence}`
    ? Sentence
    : never
  : never;

type NamesIn<Text> = Text extends `${string}{{${infer Name}}}${infer Rest}`
  ? Name | NamesIn<Rest>
  : never;

type TextOf<Key extends string> = Key extends keyof Texts ? Texts[Key] : never;

/** What the sentences with a key speak of. */
type NamesOf<Key extends FindingKey> =
  | NamesIn<TextOf<`finding.${Key}`>>
  | NamesIn<TextOf<`findingAdvice.${Key}`>>;

type ParamsOf<Key extends FindingKey> = [NamesOf<Key>] extends [never]
  ? []
  : [params: { [Name in NamesOf<Key>]: FindingParam }];

/**
 * What cannot work.
 *
 * @internal
 */
export const error = findingOf('error');

/**
 * What may well not be meant.
 *
 * @internal
 */
export const warning = findingOf('warning');

/**
 * What is worth knowing.
 *
 * @internal
 */
export const hint = findingOf('hint');

function findingOf(severity: Finding['severity']) {
  return <Key extends FindingKey>(
    key: Key,
    path: string | readonly PropertyKey[],
    ...said: ParamsOf<Key>
  ): Finding => {
    const params: Finding['params'] = said[0] ?? {};
    return {
      path: typeof path === 'string' ? path : formatPath(path),
      severity,
      code: key.split('.')[0],
      key,
      params,
      message: '',
      ...sayFinding({ key, params }, english),
    };
  };
}

function english(key: keyof Texts, values: Record<string, string>): string {
  return findingTexts[key].replace(/{{(\w+)}}/g, (_, name) => values[name]);
}
