import { createTranslationMessages } from '@backstage/frontend-plugin-api';
import { kubevirtTranslationRef } from '../../translation';
import { general } from './general';
import { problemAdvice } from './problemAdvice';
import { problemTitles } from './problemTitles';
import { sections } from './sections';
import { summary } from './summary';
import { words } from './words';

export default createTranslationMessages({
  ref: kubevirtTranslationRef,
  full: true,
  messages: {
    ...general,
    ...summary,
    ...sections,
    ...problemTitles,
    ...problemAdvice,
    ...words,
  },
});
