import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useCallback } from 'react';
import { kubevirtTranslationRef } from '../translation';
import { wordMessages } from '../translations/messages';

type WordKey = keyof typeof wordMessages;

/** The part of a word's key before the point. */
type WordGroup = WordKey extends `${infer Group}.${string}` ? Group : never;

/**
 * The plugin's texts in the reader's language.
 *
 * @returns `t` for texts by key; `word` for the word of something that the
 *   cluster names by an id, which is the id itself (or what is given instead)
 *   where there is none
 *
 * @internal
 */
export function useTexts() {
  const { t } = useTranslationRef(kubevirtTranslationRef);
  const word = useCallback(
    (group: WordGroup, id: string, otherwise = id): string => {
      const key = `${group}.${id}`;
      return isWordKey(key) ? t(key) : otherwise;
    },
    [t],
  );
  return { t, word };
}

function isWordKey(key: string): key is WordKey {
  return Object.hasOwn(wordMessages, key);
}
