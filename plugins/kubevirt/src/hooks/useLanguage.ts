import {
  appLanguageApiRef,
  useApiHolder,
} from '@backstage/frontend-plugin-api';
import { useEffect, useState } from 'react';

/**
 * The language that the reader has chosen.
 *
 * @returns a tag that `Intl` knows, or undefined for the browser's own
 *
 * @internal
 */
export function useLanguage(): string | undefined {
  const api = useApiHolder().get(appLanguageApiRef);
  const [language, setLanguage] = useState(() => api?.getLanguage().language);
  useEffect(() => {
    const subscription = api
      ?.language$()
      .subscribe(next => setLanguage(next.language));
    return () => subscription?.unsubscribe();
  }, [api]);
  return language && isTag(language) ? language : undefined;
}

function isTag(language: string): boolean {
  try {
    return Intl.getCanonicalLocales(language).length > 0;
  } catch {
    return false;
  }
}
