import { Finding } from './Finding';
import { findingTexts } from './findingTexts';

/**
 * What a translation of the findings has a text for.
 *
 * @public
 */
export type FindingTextKey = keyof typeof findingTexts;

/**
 * Says a finding in some language.
 *
 * @param finding - what is to be said
 * @param say - gives the text with a key of `findingTexts` in that language,
 * with the values in it
 * @returns the sentences; undefined where there are none with the finding's
 * key, since it comes from another version of this package
 * @public
 */
export function sayFinding(
  finding: Pick<Finding, 'key' | 'params'>,
  say: (key: FindingTextKey, values: Record<string, string>) => string,
): Pick<Finding, 'message' | 'suggestion'> | undefined {
  const message = `finding.${finding.key}`;
  const suggestion = `findingAdvice.${finding.key}`;
  if (!isKey(message)) {
    return undefined;
  }
  const values = mapped(finding.params ?? {}, param =>
    typeof param === 'object'
      ? say(`findingWord.${param.word}`, mapped(param.params ?? {}, String))
      : String(param),
  );
  return {
    message: say(message, values),
    ...(isKey(suggestion) && { suggestion: say(suggestion, values) }),
  };
}

function mapped<T>(
  record: Record<string, T>,
  toText: (value: T) => string,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(record).map(([name, value]) => [name, toText(value)]),
  );
}

function isKey(key: string): key is FindingTextKey {
  return Object.hasOwn(findingTexts, key);
}
