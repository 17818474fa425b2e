import {
  ApiBlueprint,
  createFrontendPlugin,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';
import {
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { KubevirtClient, kubevirtApiRef } from './api';
import { virtualMachinePredicate } from './isKubevirtAvailable';
import { rootRouteRef, tabRouteRef } from './routes';

const kubevirtApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: kubevirtApiRef,
      deps: { fetchApi: fetchApiRef },
      factory: ({ fetchApi }) => KubevirtClient.create({ fetchApi }),
    }),
});

const virtualMachineContent = EntityContentBlueprint.make({
  name: 'vm',
  params: {
    path: '/virtual-machine',
    title: 'Virtual machine',
    group: 'operation',
    routeRef: rootRouteRef,
    filter: virtualMachinePredicate,
    loader: () =>
      import('./components/VirtualMachineTab').then(m => (
        <m.VirtualMachineTab />
      )),
  },
});

const virtualMachineCard = EntityCardBlueprint.make({
  name: 'status',
  params: {
    type: 'info',
    filter: virtualMachinePredicate,
    loader: () =>
      import('./components/VirtualMachineCard').then(m => (
        <m.VirtualMachineCard />
      )),
  },
});

/**
 * Virtual machines of KubeVirt, for the new frontend system.
 *
 * @public
 */
export const kubevirtPlugin = createFrontendPlugin({
  pluginId: 'kubevirt',
  title: 'KubeVirt',
  info: { packageJson: () => import('../package.json') },
  routes: { root: rootRouteRef },
  externalRoutes: { tab: tabRouteRef },
  extensions: [kubevirtApi, virtualMachineContent, virtualMachineCard],
});
