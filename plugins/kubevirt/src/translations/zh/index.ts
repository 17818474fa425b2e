import { createTranslationMessages } from '@backstage/frontend-plugin-api';
import { kubevirtTranslationRef } from '../../translation';
import { actions } from './actions';
import { findings } from './findings';
import { form } from './form';
import { general } from './general';
import { list } from './list';
import { manifest } from './manifest';
import { problemAdvice } from './problemAdvice';
import { problemTitles } from './problemTitles';
import { search } from './search';
import { sections } from './sections';
import { summary } from './summary';
import { words } from './words';

export default createTranslationMessages({
  ref: kubevirtTranslationRef,
  full: true,
  messages: {
    ...general,
    ...findings,
    ...form,
    ...list,
    ...summary,
    ...search,
    ...sections,
    ...problemTitles,
    ...problemAdvice,
    ...words,
    ...actions,
    ...manifest,
  },
});
