import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import { scaffolderTemplatingExtensionPoint } from '@backstage/plugin-scaffolder-node/alpha';
import {
  kubevirtClustersServiceRef,
  kubevirtInventoryServiceRef,
} from 'backstage-plugin-kubevirt-node';
import { createVmAction } from './actions/createVmAction';
import { deleteVmAction } from './actions/deleteVmAction';
import { renderVmAction } from './actions/renderVmAction';
import { waitVmAction } from './actions/waitVmAction';
import { kubevirtValues } from './filters/kubevirtValues';

/**
 * Adds the actions `kubevirt:vm:create`, `kubevirt:vm:render`,
 * `kubevirt:vm:wait` and `kubevirt:vm:delete` to the scaffolder, and the
 * template filter `kubevirtValues`.
 *
 * @public
 */
export const scaffolderModuleKubevirt = createBackendModule({
  pluginId: 'scaffolder',
  moduleId: 'kubevirt',
  register(env) {
    env.registerInit({
      deps: {
        actions: scaffolderActionsExtensionPoint,
        catalog: catalogServiceRef,
        clusters: kubevirtClustersServiceRef,
        inventory: kubevirtInventoryServiceRef,
        permissions: coreServices.permissions,
        auditor: coreServices.auditor,
        templating: scaffolderTemplatingExtensionPoint,
      },
      async init({ actions, templating, ...services }) {
        templating.addTemplateFilters([kubevirtValues]);
        actions.addActions(
          createVmAction(services),
          renderVmAction(services),
          waitVmAction(services),
          deleteVmAction(services),
        );
      },
    });
  },
});
