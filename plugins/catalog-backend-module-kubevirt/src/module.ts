import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  catalogProcessingExtensionPoint,
  catalogServiceRef,
} from '@backstage/plugin-catalog-node';
import {
  kubevirtClustersServiceRef,
  kubevirtInventoryServiceRef,
} from 'backstage-plugin-kubevirt-node';
import { readKubevirtProviderConfig } from './config';
import { KubevirtEntityProvider, readCatalogEntityRefs } from './provider';

/**
 * Every virtual machine of every configured cluster as an entity of the
 * catalog.
 *
 * @public
 */
export const catalogModuleKubevirt = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'kubevirt',
  register(reg) {
    reg.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        clusters: kubevirtClustersServiceRef,
        inventory: kubevirtInventoryServiceRef,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        processing: catalogProcessingExtensionPoint,
        rootConfig: coreServices.rootConfig,
        scheduler: coreServices.scheduler,
      },
      async init(deps) {
        const { auth, catalog, inventory, lifecycle, logger } = deps;
        const config = readKubevirtProviderConfig(deps.rootConfig);

        for (const { name: cluster } of await deps.clusters.list()) {
          const provider = KubevirtEntityProvider.create({
            cluster,
            config,
            inventory,
            logger,
            readCatalogEntityRefs: () =>
              readCatalogEntityRefs({ auth, catalog, cluster }),
            taskRunner: deps.scheduler.createScheduledTaskRunner(
              config.schedule,
            ),
          });
          deps.processing.addEntityProvider(provider);
          lifecycle.addShutdownHook(() => provider.stop());
        }
      },
    });
  },
});
