import { TranslationFunction } from '@backstage/frontend-plugin-api';
import { Finding, sayFinding } from 'backstage-plugin-kubevirt-common';
import { kubevirtTranslationRef } from '../../translation';

/** @internal */
export type Translate = TranslationFunction<typeof kubevirtTranslationRef.T>;

/**
 * What a finding says, and what would be right, in the language that `t`
 * translates to; in English where the backend is of another version and says
 * what we do not know.
 *
 * @internal
 */
export function findingSentence(t: Translate, finding: Finding): string {
  // Which values a text needs, its key says only when it is known.
  const say: Parameters<typeof sayFinding>[1] = t;
  const { message, suggestion } = sayFinding(finding, say) ?? finding;
  return [message, suggestion].filter(Boolean).join(' ');
}
