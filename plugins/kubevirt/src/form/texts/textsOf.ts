import { ApiHolder, translationApiRef } from '@backstage/frontend-plugin-api';
import { kubevirtTranslationRef } from '../../translation';
import { Translate } from './findingSentence';

/**
 * The plugin's texts where there is no component to ask for them, as in the
 * validation of a field.
 *
 * @returns `t` in the reader's language, once that is loaded
 * @throws Error where the app translates nothing
 * @internal
 */
export async function textsOf(apiHolder: ApiHolder): Promise<Translate> {
  const api = apiHolder.get(translationApiRef);
  if (!api) {
    throw new Error(`The app has no '${translationApiRef.id}'`);
  }
  const now = api.getTranslation(kubevirtTranslationRef);
  if (now.ready) {
    return now.t;
  }
  return new Promise(resolve => {
    const subscription = api
      .translation$(kubevirtTranslationRef)
      .subscribe(snapshot => {
        if (snapshot.ready) {
          subscription.unsubscribe();
          resolve(snapshot.t);
        }
      });
  });
}
