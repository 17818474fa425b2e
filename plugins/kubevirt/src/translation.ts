import { createTranslationRef } from '@backstage/frontend-plugin-api';
import {
  generalMessages,
  problemAdviceMessages,
  problemTitleMessages,
  sectionMessages,
  summaryMessages,
  wordMessages,
} from './translations/messages';

/**
 * Every text of the plugin, in English.
 *
 * @public
 */
export const kubevirtTranslationRef = createTranslationRef({
  id: 'kubevirt',
  messages: {
    ...generalMessages,
    ...summaryMessages,
    ...sectionMessages,
    ...problemTitleMessages,
    ...problemAdviceMessages,
    ...wordMessages,
  },
});
