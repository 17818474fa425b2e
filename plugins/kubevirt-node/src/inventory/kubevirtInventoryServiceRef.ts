import {
  coreServices,
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import { clusterTransportsServiceRef } from '../clusters/clusterTransportsServiceRef';
import { DefaultKubevirtInventory } from './DefaultKubevirtInventory';
import { KubevirtInventory } from './KubevirtInventory';

/**
 * What all configured clusters hold, watched once for all plugins of a
 * backend. Watching begins when a plugin first asks for something.
 *
 * @public
 */
export const kubevirtInventoryServiceRef = createServiceRef<KubevirtInventory>({
  id: 'kubevirt.inventory',
  scope: 'root',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: {
        clusters: clusterTransportsServiceRef,
        lifecycle: coreServices.rootLifecycle,
        logger: coreServices.rootLogger,
      },
      factory({ clusters, lifecycle, logger }) {
        const inventory = DefaultKubevirtInventory.create({
          clusters,
          logger: logger.child({ service: 'kubevirt-inventory' }),
        });
        lifecycle.addShutdownHook(() => inventory.stop());
        return inventory;
      },
    }),
});
