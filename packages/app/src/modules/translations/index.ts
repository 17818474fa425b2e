import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { TranslationBlueprint } from '@backstage/plugin-app-react';
import { kubevirtTranslations } from 'backstage-plugin-kubevirt/translations';

export const translationsModule = createFrontendModule({
  pluginId: 'app',
  extensions: [
    TranslationBlueprint.make({
      name: 'kubevirt',
      params: { resource: kubevirtTranslations },
    }),
  ],
});
