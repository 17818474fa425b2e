import { KubernetesClient } from '../client';

/**
 * A cluster that was configured.
 *
 * @public
 */
export interface KubevirtCluster {
  /** The name that entities, templates and links use for it. */
  readonly name: string;
  /** A name for people. */
  readonly title?: string;
  /** The client that every request to the cluster goes through. */
  readonly client: KubernetesClient;
}

/**
 * The clusters that the KubeVirt plugins work with.
 *
 * @public
 */
export interface KubevirtClusters {
  /**
   * All configured clusters, in the order of the configuration.
   */
  list(): Promise<KubevirtCluster[]>;

  /**
   * One cluster.
   *
   * @param name - its configured name; the only one there is where absent
   * @throws InputError where no cluster has that name, or where the name is
   *   absent and there is not exactly one; the message lists the names
   */
  get(name?: string): Promise<KubevirtCluster>;
}
