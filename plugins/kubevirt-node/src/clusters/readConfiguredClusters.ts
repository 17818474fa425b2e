import { Config } from '@backstage/config';
import { LoggerService } from '@backstage/backend-plugin-api';
import {
  anonymousCredentials,
  ClusterCredentials,
  tokenCredentials,
  tokenFileCredentials,
} from '../credentials';
import { ClusterConnection } from './ClusterConnection';
import { inCluster } from './inCluster';
import { ConfiguredCluster } from './KubevirtClusterSupplier';
import { errorMessage } from '../errorMessage';

const AUTH_PROVIDER = 'kubernetes.io/auth-provider';

/** @internal */
export type AuthProviders = Record<
  string,
  (cluster: ConfiguredCluster) => ClusterCredentials
>;

/**
 * Reads `kubernetes.clusterLocatorMethods`, the configuration of Backstage's
 * Kubernetes plugin, so that clusters are configured once. What cannot be
 * used is logged and left out.
 *
 * @internal
 */
export function readConfiguredClusters(options: {
  config: Config;
  logger: LoggerService;
  authProviders: AuthProviders;
}): ClusterConnection[] {
  const { config, logger } = options;
  const methods =
    config.getOptionalConfigArray('kubernetes.clusterLocatorMethods') ?? [];
  return methods.flatMap(method => {
    const type = method.getString('type');
    switch (type) {
      case 'config':
        return method
          .getConfigArray('clusters')
          .flatMap(cluster => tryReadCluster(cluster, options) ?? []);
      case 'localKubectlProxy':
        return [
          {
            name: 'local',
            url: 'http://127.0.0.1:8001',
            credentials: anonymousCredentials(),
          },
        ];
      default:
        logger.warn(
          `The KubeVirt plugins cannot use kubernetes.clusterLocatorMethods of type "${type}"; types that they can use are config and localKubectlProxy`,
        );
        return [];
    }
  });
}

/** One bad entry must not take the other clusters away. */
function tryReadCluster(
  cluster: Config,
  options: Parameters<typeof readConfiguredClusters>[0],
): ClusterConnection | undefined {
  try {
    return readCluster(cluster, options);
  } catch (error) {
    options.logger.error(
      `The KubeVirt plugins leave out a cluster of kubernetes.clusterLocatorMethods: ${errorMessage(
        error,
      )}`,
    );
    return undefined;
  }
}

function readCluster(
  cluster: Config,
  options: { logger: LoggerService; authProviders: AuthProviders },
): ClusterConnection | undefined {
  const name = cluster.getString('name');
  const authMetadata = readAuthMetadata(cluster);
  const authProvider =
    authMetadata[AUTH_PROVIDER] ?? cluster.getString('authProvider');
  const connection = {
    name,
    title: cluster.getOptionalString('title'),
    url: cluster.getString('url'),
    ca: readCa(cluster),
    caFile: cluster.getOptionalString('caFile'),
    skipTlsVerify: cluster.getOptionalBoolean('skipTLSVerify'),
  };
  const strategy = options.authProviders[authProvider];
  if (strategy) {
    const { url } = connection;
    return {
      ...connection,
      credentials: strategy({ name, url, authProvider, authMetadata }),
    };
  }
  const token =
    authMetadata.serviceAccountToken ??
    cluster.getOptionalString('serviceAccountToken');
  if (authProvider === 'serviceAccount' && token) {
    return { ...connection, credentials: tokenCredentials(token) };
  }
  if (authProvider === 'serviceAccount') {
    // The Kubernetes plugin takes the pod's own cluster in this case.
    const pod = inCluster();
    if (pod) {
      const credentials = tokenFileCredentials(pod.tokenFile);
      return { ...connection, ca: undefined, ...pod, credentials };
    }
  }
  if (authProvider === 'localKubectlProxy') {
    return { ...connection, credentials: anonymousCredentials() };
  }
  options.logger.error(
    authProvider === 'serviceAccount'
      ? `The KubeVirt plugins leave out cluster "${name}": its serviceAccountToken is missing, and this process does not run in a pod with a service account`
      : `The KubeVirt plugins leave out cluster "${name}": its auth provider "${authProvider}" needs a cluster supplier that has credentials for it; without one, serviceAccount and localKubectlProxy can be used`,
  );
  return undefined;
}

function readAuthMetadata(cluster: Config): Record<string, string> {
  // Its keys hold dots and slashes, which config paths cannot.
  const metadata = cluster.getOptional('authMetadata');
  return Object.fromEntries(
    Object.entries(metadata ?? {}).map(([key, value]) => [key, String(value)]),
  );
}

function readCa(cluster: Config): string | undefined {
  const data = cluster.getOptionalString('caData');
  return data && Buffer.from(data, 'base64').toString('utf8');
}
