import { createDevApp } from '@backstage/frontend-dev-utils';
import {
  createFrontendModule,
  createFrontendPlugin,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import { TranslationBlueprint } from '@backstage/plugin-app-react';
import { kubevirtTranslations } from '../src/translations';
import { Gallery } from './Gallery';

createDevApp({
  features: [
    createFrontendPlugin({
      pluginId: 'gallery',
      extensions: [
        PageBlueprint.make({
          params: {
            path: '/',
            title: 'Virtual machines',
            loader: async () => <Gallery />,
          },
        }),
      ],
    }),
    createFrontendModule({
      pluginId: 'app',
      extensions: [
        TranslationBlueprint.make({
          name: 'kubevirt',
          params: { resource: kubevirtTranslations },
        }),
      ],
    }),
  ],
});
