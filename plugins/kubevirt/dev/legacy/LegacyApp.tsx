import { createApp } from '@backstage/app-defaults';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { AppRouter, FlatRoutes } from '@backstage/core-app-api';
import { createApiFactory } from '@backstage/core-plugin-api';
import {
  CatalogEntityPage,
  CatalogIndexPage,
  catalogPlugin,
  EntityLayout,
  EntitySwitch,
} from '@backstage/plugin-catalog';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { VirtualMachineRow } from 'backstage-plugin-kubevirt-common';
import { Navigate, Route } from 'react-router-dom';
import { kubevirtTranslations } from '../../src/translations';
import {
  EntityKubevirtCard,
  EntityKubevirtContent,
  isKubevirtAvailable,
  kubevirtApiRef,
  kubevirtPlugin,
  KubevirtVirtualMachineListPage,
} from '../../src/legacy';
import { anEntity } from '../../src/__testUtils__/entities';
import { fakeKubevirtApi } from '../../src/__testUtils__/fakeKubevirtApi';
import { aCluster } from '../../src/__testUtils__/details';
import { stories } from '../../src/__testUtils__/stories';

const names = ['running', 'failed', 'stopped'];

function row(name: string): VirtualMachineRow[] {
  const story = stories[name];
  return Array.isArray(story)
    ? story.flatMap(({ identity, view }) =>
        view
          ? [
              {
                ...identity,
                name,
                kind: view.kind,
                status: view.status,
                health: view.health,
                headline: view.headline,
                labels: view.labels,
                entityRef: stringifyEntityRef(anEntity(name)),
              },
            ]
          : [],
      )
    : [];
}

const kubevirtApi: typeof kubevirtApiRef.T = {
  ...fakeKubevirtApi(name => stories[name] ?? 404),
  watchVirtualMachines(observer) {
    observer.next({
      items: names.flatMap(row),
      clusters: [aCluster()],
      complete: true,
    });
    return () => {};
  },
};

const app = createApp({
  apis: [
    createApiFactory(kubevirtApiRef, kubevirtApi),
    createApiFactory(
      catalogApiRef,
      catalogApiMock({ entities: names.map(name => anEntity(name)) }),
    ),
  ],
  // There is no backend: all data is made up.
  configLoader: async () => [
    {
      context: 'legacy app',
      data: {
        app: { title: 'Virtual machines', baseUrl: 'http://localhost:3010' },
        backend: { baseUrl: 'http://localhost:3011' },
      },
    },
  ],
  bindRoutes({ bind }) {
    bind(kubevirtPlugin.externalRoutes, {});
    bind(catalogPlugin.externalRoutes, {});
  },
  __experimentalTranslations: {
    availableLanguages: ['en', 'zh'],
    resources: [kubevirtTranslations],
  },
});

const entityPage = (
  <EntityLayout>
    <EntityLayout.Route path="/" title="Overview">
      <EntitySwitch>
        <EntitySwitch.Case if={isKubevirtAvailable}>
          <EntityKubevirtCard />
        </EntitySwitch.Case>
      </EntitySwitch>
    </EntityLayout.Route>
    <EntityLayout.Route
      if={isKubevirtAvailable}
      path="/virtual-machine"
      title="Virtual machine"
    >
      <EntityKubevirtContent />
    </EntityLayout.Route>
  </EntityLayout>
);

/** The plugin in an app of the old frontend system, as adopters have them. */
export const LegacyApp = app.createRoot(
  <AppRouter>
    <FlatRoutes>
      <Route path="/" element={<Navigate to="/virtual-machines" />} />
      <Route path="/catalog" element={<CatalogIndexPage />} />
      <Route
        path="/catalog/:namespace/:kind/:name"
        element={<CatalogEntityPage />}
      >
        {entityPage}
      </Route>
      <Route
        path="/virtual-machines"
        element={<KubevirtVirtualMachineListPage />}
      />
    </FlatRoutes>
  </AppRouter>,
);
