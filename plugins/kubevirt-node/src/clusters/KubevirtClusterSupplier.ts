import { ClusterCredentials } from '../credentials';
import { ClusterConnection } from './ClusterConnection';

/**
 * A cluster of `kubernetes.clusterLocatorMethods`, as a credentials strategy
 * needs it.
 *
 * @public
 */
export interface ConfiguredCluster {
  name: string;
  url: string;
  authProvider: string;
  authMetadata: Record<string, string>;
}

/**
 * Adds clusters, or credentials for clusters that are configured already.
 *
 * @public
 */
export interface KubevirtClusterSupplier {
  /** Clusters beside the configured ones; asked once, at start. */
  getClusters?(): Promise<ClusterConnection[]>;

  /**
   * Credentials for the clusters in `kubernetes.clusterLocatorMethods` that
   * have one of these auth providers, `aws` for instance. Only ways that work
   * without a person's browser can be used.
   */
  authProviders?: Record<
    string,
    (cluster: ConfiguredCluster) => ClusterCredentials
  >;
}
