import {
  coreServices,
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import { ClusterTransport } from '../client/ClusterTransport';
import { kubevirtClusterSuppliersServiceRef } from './kubevirtClusterSuppliersServiceRef';
import { readConnections } from './readConnections';

/**
 * A cluster, and the transport that its client and its inventory share.
 *
 * @internal
 */
export interface TransportedCluster {
  name: string;
  title?: string;
  transport: ClusterTransport;
}

/**
 * The transports of all clusters, in the order of the configuration.
 *
 * @internal
 */
export const clusterTransportsServiceRef = createServiceRef<
  TransportedCluster[]
>({
  id: 'kubevirt.cluster-transports',
  scope: 'root',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: {
        config: coreServices.rootConfig,
        logger: coreServices.rootLogger,
        lifecycle: coreServices.rootLifecycle,
        suppliers: kubevirtClusterSuppliersServiceRef,
      },
      async factory({ config, logger, lifecycle, suppliers }) {
        const connections = await readConnections({
          config,
          logger: logger.child({ service: 'kubevirt-clusters' }),
          suppliers,
        });
        const clusters = connections.map(connection => ({
          name: connection.name,
          title: connection.title,
          transport: ClusterTransport.create({ connection }),
        }));
        lifecycle.addShutdownHook(async () => {
          await Promise.all(clusters.map(({ transport }) => transport.close()));
        });
        return clusters;
      },
    }),
});
