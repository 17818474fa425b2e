import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { kubevirtPermissions } from 'backstage-plugin-kubevirt-common';
import {
  kubevirtClustersServiceRef,
  kubevirtInventoryServiceRef,
} from 'backstage-plugin-kubevirt-node';
import { createActionsRouter } from './actions';
import { createFormRouter } from './form';
import { createDeletionRouter } from './deletion';
import { createGuestRouter } from './guest';
import { createList } from './list';
import { createManifestRouter } from './manifest';
import { createClustersRouter } from './router/createClustersRouter';
import { createVirtualMachinesRouter } from './router/createVirtualMachinesRouter';
import { VirtualMachineStreams } from './streams';

/**
 * The live state of KubeVirt virtual machines over HTTP.
 *
 * @public
 */
export const kubevirtPlugin = createBackendPlugin({
  pluginId: 'kubevirt',
  register(env) {
    env.registerInit({
      deps: {
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        clusters: kubevirtClustersServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        inventory: kubevirtInventoryServiceRef,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
      },
      async init(deps) {
        const { httpRouter, inventory, lifecycle, logger } = deps;
        const streams = VirtualMachineStreams.create({ inventory, logger });
        lifecycle.addShutdownHook(() => streams.close());
        const list = createList(deps);
        lifecycle.addShutdownHook(() => list.close());

        deps.permissionsRegistry.addPermissions(kubevirtPermissions);
        httpRouter.use(createActionsRouter(deps));
        httpRouter.use(list.router);
        httpRouter.use(createDeletionRouter(deps));
        httpRouter.use(createGuestRouter(deps));
        httpRouter.use(createManifestRouter(deps));
        httpRouter.use(createFormRouter(deps));
        httpRouter.use(createClustersRouter(deps));
        httpRouter.use(createVirtualMachinesRouter({ ...deps, streams }));
      },
    });
  },
});
