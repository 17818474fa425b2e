import { problemCodes } from 'backstage-plugin-kubevirt-common';
import { useTexts } from '../../hooks';

/**
 * A problem in a few words.
 *
 * @returns the code itself where a newer backend has one that is not known
 *
 * @internal
 */
export function problemTitle(
  t: ReturnType<typeof useTexts>['t'],
  code: keyof typeof problemCodes,
): string {
  return Object.hasOwn(problemCodes, code) ? t(`problemTitle.${code}`) : code;
}
