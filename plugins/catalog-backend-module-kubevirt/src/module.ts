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
import { KubevirtEntityProcessor } from './processor';
import {
  KubevirtEntityProvider,
  MachineEntities,
  readCatalogEntityRefs,
} from './provider';
import { warnOfIngestor } from './warnOfIngestor';

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

        const entities = new Map<string, MachineEntities>();
        warnOfIngestor(deps.rootConfig, logger);

        for (const { name: cluster } of await deps.clusters.list()) {
          const machines = MachineEntities.create({
            cluster,
            config,
            inventory,
          });
          const provider = KubevirtEntityProvider.create({
            cluster,
            rejectRemovalsAbove: config.rejectRemovalsAbove,
            inventory,
            machines,
            logger,
            readCatalogEntityRefs: which =>
              readCatalogEntityRefs({ auth, catalog, cluster, which }),
            taskRunner: deps.scheduler.createScheduledTaskRunner(
              config.schedule,
            ),
          });
          entities.set(cluster, machines);
          deps.processing.addEntityProvider(provider);
          lifecycle.addShutdownHook(() => provider.stop());
        }
        deps.processing.addProcessor(
          KubevirtEntityProcessor.create({ inventory, machines: entities }),
        );
      },
    });
  },
});
