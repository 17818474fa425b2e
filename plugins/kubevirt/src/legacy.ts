/**
 * The plugin for apps of the old frontend system.
 *
 * @packageDocumentation
 */

import {
  createApiFactory,
  createComponentExtension,
  createPlugin,
  createRoutableExtension,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { KubevirtClient, kubevirtApiRef } from './api';
import { kubevirtTranslationRef } from './translation';
import { rootRouteRef, tabRouteRef } from './routes';

export { isKubevirtAvailable } from './isKubevirtAvailable';
export { kubevirtApiRef, kubevirtTranslationRef };

/** @public */
export const kubevirtPlugin = createPlugin({
  id: 'kubevirt',
  apis: [
    createApiFactory({
      api: kubevirtApiRef,
      deps: { fetchApi: fetchApiRef },
      factory: ({ fetchApi }) => KubevirtClient.create({ fetchApi }),
    }),
  ],
  routes: { root: rootRouteRef },
  externalRoutes: { tab: tabRouteRef },
});

/**
 * The entity's tab.
 *
 * @public
 */
export const EntityKubevirtContent = kubevirtPlugin.provide(
  createRoutableExtension({
    name: 'EntityKubevirtContent',
    component: () =>
      import('./components/VirtualMachineTab').then(m => m.VirtualMachineTab),
    mountPoint: rootRouteRef,
  }),
);

/**
 * The card for the entity's overview.
 *
 * @public
 */
export const EntityKubevirtCard = kubevirtPlugin.provide(
  createComponentExtension({
    name: 'EntityKubevirtCard',
    component: {
      lazy: () =>
        import('./components/VirtualMachineCard').then(
          m => m.VirtualMachineCard,
        ),
    },
  }),
);
