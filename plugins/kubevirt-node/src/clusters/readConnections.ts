import { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { Config } from '@backstage/config';
import { ClusterConnection } from './ClusterConnection';
import { KubevirtClusterSupplier } from './KubevirtClusterSupplier';
import {
  AuthProviders,
  readConfiguredClusters,
} from './readConfiguredClusters';
import { readKubeconfigClusters } from './readKubeconfigClusters';

/**
 * Reads all clusters: those of the Kubernetes plugin's configuration, of the
 * kubeconfig, and of the suppliers, in this order. Of two that have one name
 * the first is kept.
 *
 * @internal
 */
export async function readConnections(options: {
  config: Config;
  logger: LoggerService;
  suppliers: KubevirtClusterSupplier[];
}): Promise<ClusterConnection[]> {
  const { config, logger, suppliers } = options;
  const authProviders: AuthProviders = Object.assign(
    {},
    ...suppliers.map(supplier => supplier.authProviders),
  );
  const connections = [
    ...readConfiguredClusters({ config, logger, authProviders }),
    ...readKubeconfigClusters({ config, logger }),
  ];
  for (const supplier of suppliers) {
    try {
      connections.push(...((await supplier.getClusters?.()) ?? []));
    } catch (error) {
      logger.error(
        'A cluster supplier failed; its clusters are left out',
        toError(error),
      );
    }
  }
  const byName = new Map<string, ClusterConnection>();
  for (const connection of connections) {
    if (byName.has(connection.name)) {
      logger.warn(
        `Cluster "${connection.name}" is configured more than once; the first one is used`,
      );
    } else if (isHttpUrl(connection.url)) {
      byName.set(connection.name, connection);
    } else {
      logger.error(
        `Cluster "${connection.name}" is left out: its url "${connection.url}" is not an http or https URL`,
      );
    }
  }
  return [...byName.values()];
}

function isHttpUrl(url: string): boolean {
  return URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
}
