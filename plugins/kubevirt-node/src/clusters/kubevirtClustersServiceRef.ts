import {
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import { clusterTransportsServiceRef } from './clusterTransportsServiceRef';
import { DefaultKubevirtClusters } from './DefaultKubevirtClusters';
import { KubevirtClusters } from './KubevirtClusters';

/**
 * The configured clusters, shared by all plugins of a backend.
 *
 * @public
 */
export const kubevirtClustersServiceRef = createServiceRef<KubevirtClusters>({
  id: 'kubevirt.clusters',
  scope: 'root',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: { clusters: clusterTransportsServiceRef },
      factory: ({ clusters }) => DefaultKubevirtClusters.create({ clusters }),
    }),
});
