import {
  KubernetesClient,
  KubevirtClusters,
} from 'backstage-plugin-kubevirt-node';

/** Clusters that have names and refuse every request. */
export function fakeClusters(...names: string[]): KubevirtClusters {
  const refuse = async () => {
    throw new Error('Nobody should have asked the cluster');
  };
  const client: KubernetesClient = {
    get: refuse,
    list: refuse,
    create: refuse,
    apply: refuse,
    patch: refuse,
    delete: refuse,
    subresource: refuse,
  };
  return {
    list: async () => names.map(name => ({ name, client })),
    get: refuse,
  };
}
