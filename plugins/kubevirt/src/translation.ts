import { createTranslationRef } from '@backstage/frontend-plugin-api';
import {
  actionMessages,
  findingMessages,
  formMessages,
  generalMessages,
  manifestMessages,
  listMessages,
  problemAdviceMessages,
  problemTitleMessages,
  searchMessages,
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
    ...findingMessages,
    ...formMessages,
    ...listMessages,
    ...summaryMessages,
    ...searchMessages,
    ...sectionMessages,
    ...problemTitleMessages,
    ...problemAdviceMessages,
    ...wordMessages,
    ...actionMessages,
    ...manifestMessages,
  },
});
