import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { searchIndexRegistryExtensionPoint } from '@backstage/plugin-search-backend-node/alpha';
import { kubevirtInventoryServiceRef } from 'backstage-plugin-kubevirt-node';
import {
  CatalogDocumentFilter,
  VirtualMachineCollatorFactory,
} from './collator';
import { readCollatorConfig } from './config/readCollatorConfig';

/**
 * Documents of type `virtual-machine`, one for each entity of a virtual
 * machine, with what the inventory knows of it.
 *
 * @public
 */
export const searchModuleKubevirt = createBackendModule({
  pluginId: 'search',
  moduleId: 'kubevirt',
  register(reg) {
    reg.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        indexRegistry: searchIndexRegistryExtensionPoint,
        inventory: kubevirtInventoryServiceRef,
        lifecycle: coreServices.lifecycle,
        rootConfig: coreServices.rootConfig,
        scheduler: coreServices.scheduler,
      },
      async init({ auth, catalog, indexRegistry, inventory, ...deps }) {
        const config = readCollatorConfig(deps.rootConfig);
        const factory = VirtualMachineCollatorFactory.create({
          auth,
          catalog,
          inventory,
        });
        deps.lifecycle.addShutdownHook(() => factory.stop());
        indexRegistry.addCollator({
          factory,
          schedule: deps.scheduler.createScheduledTaskRunner(config.schedule),
        });
        if (!config.keepCatalogDocuments) {
          indexRegistry.addDecorator({
            factory: {
              types: ['software-catalog'],
              getDecorator: async () => CatalogDocumentFilter.create(),
            },
          });
        }
      },
    });
  },
});
