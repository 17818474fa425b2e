/**
 * The plugin's texts in other languages than English.
 *
 * @packageDocumentation
 */

import { createTranslationResource } from '@backstage/frontend-plugin-api';
import { kubevirtTranslationRef } from '../translation';

/**
 * The plugin's texts in Chinese (`zh`). It is loaded when the reader chooses
 * the language.
 *
 * @public
 */
export const kubevirtTranslations = createTranslationResource({
  ref: kubevirtTranslationRef,
  translations: {
    zh: () => import('./zh'),
  },
});
