import { formatPath } from '../values/formatPath';
import { Finding, FindingParam } from './Finding';
import { findingTexts } from './findingTexts';
import { sayFinding } from './sayFinding';

type Texts = typeof findingTexts;

type Path = string | readonly PropertyKey[];

/** What can be said: the keys of `findingTexts`. */
export type FindingKey = keyof Texts extends infer Key
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

/** What cannot work. */
export function error<Key extends FindingKey>(
  key: Key,
  path: Path,
  ...params: ParamsOf<Key>
): Finding {
  return finding('error', key, path, params[0]);
}

/** What may well not be meant. */
export function warning<Key extends FindingKey>(
  key: Key,
  path: Path,
  ...params: ParamsOf<Key>
): Finding {
  return finding('warning', key, path, params[0]);
}

/** What is worth knowing. */
export function hint<Key extends FindingKey>(
  key: Key,
  path: Path,
  ...params: ParamsOf<Key>
): Finding {
  return finding('hint', key, path, params[0]);
}

function finding(
  severity: Finding['severity'],
  key: FindingKey,
  path: Path,
  params: Record<string, FindingParam> = {},
): Finding {
  return {
    path: typeof path === 'string' ? path : formatPath(path),
    severity,
    code: key.split('.')[0],
    key,
    params,
    message: '',
    ...sayFinding({ key, params }, english),
  };
}

function english(key: keyof Texts, values: Record<string, string>): string {
  return findingTexts[key].replace(/{{(\w+)}}/g, (_, name) => values[name]);
}
