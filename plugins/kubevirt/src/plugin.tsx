import {
  ApiBlueprint,
  createFrontendPlugin,
  fetchApiRef,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import {
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import VirtualMachinesIcon from '@material-ui/icons/Storage';
import { KubevirtClient, kubevirtApiRef } from './api';
import { formFieldExtensions } from './form';
import { virtualMachinePredicate } from './isKubevirtAvailable';
import { menuItems } from './menu';
import { searchExtensions } from './search';
import {
  createTemplateRouteRef,
  listRouteRef,
  rootRouteRef,
  tabRouteRef,
} from './routes';

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

const virtualMachineListPage = PageBlueprint.make({
  name: 'list',
  params: {
    path: '/virtual-machines',
    title: 'Virtual machines',
    icon: <VirtualMachinesIcon fontSize="inherit" />,
    routeRef: listRouteRef,
    loader: () => import('./list').then(m => <m.VirtualMachineListPage />),
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
  routes: { root: rootRouteRef, list: listRouteRef },
  externalRoutes: { tab: tabRouteRef, createTemplate: createTemplateRouteRef },
  extensions: [
    kubevirtApi,
    virtualMachineContent,
    virtualMachineCard,
    virtualMachineListPage,
    ...menuItems,
    ...formFieldExtensions,
    ...searchExtensions,
  ],
});
