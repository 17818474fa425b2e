import { InputError } from '@backstage/errors';
import { HttpKubernetesClient } from '../client/HttpKubernetesClient';
import { TransportedCluster } from './clusterTransportsServiceRef';
import { KubevirtCluster, KubevirtClusters } from './KubevirtClusters';

/**
 * The clusters as they were configured when the process started.
 *
 * @internal
 */
export class DefaultKubevirtClusters implements KubevirtClusters {
  readonly #clusters: KubevirtCluster[];

  static create(options: {
    clusters: TransportedCluster[];
  }): DefaultKubevirtClusters {
    return new DefaultKubevirtClusters(
      options.clusters.map(({ name, title, transport }) => ({
        name,
        title,
        client: HttpKubernetesClient.create({ transport }),
      })),
    );
  }

  private constructor(clusters: KubevirtCluster[]) {
    this.#clusters = clusters;
  }

  async list(): Promise<KubevirtCluster[]> {
    return [...this.#clusters];
  }

  async get(name?: string): Promise<KubevirtCluster> {
    const found =
      name === undefined && this.#clusters.length === 1
        ? this.#clusters[0]
        : this.#clusters.find(cluster => cluster.name === name);
    if (found) {
      return found;
    }
    const names = this.#clusters.map(cluster => cluster.name).join(', ');
    if (!names) {
      throw new InputError(
        'No cluster is configured; clusters come from kubernetes.clusterLocatorMethods or kubevirt.kubeconfig in app-config.yaml',
      );
    }
    throw new InputError(
      name === undefined
        ? `Which cluster is meant? Name one of: ${names}`
        : `There is no cluster "${name}"; there are: ${names}`,
    );
  }
}
