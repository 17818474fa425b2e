import { KubernetesObject, KubernetesObjectApi } from '@kubernetes/client-node';
import { kubeConfig } from './kubeConfig';

/** The cluster that the app works with, as an administrator sees it. */
export interface Kubernetes {
  /** The name that the app has for it. */
  cluster: string;
  api: KubernetesObjectApi;
  /** Reads an object; undefined where there is none. */
  find<T extends KubernetesObject>(
    apiVersion: string,
    kind: string,
    namespace: string,
    name: string,
  ): Promise<T | undefined>;
  /** What of a virtual machine's is in a namespace, as `Kind/name`, sorted. */
  contents(namespace: string): Promise<string[]>;
}

const KINDS = [
  ['kubevirt.io/v1', 'VirtualMachine'],
  ['cdi.kubevirt.io/v1beta1', 'DataVolume'],
  ['v1', 'PersistentVolumeClaim'],
  ['v1', 'Service'],
  ['v1', 'Secret'],
] as const;

/**
 * Connects to a cluster of KUBECONFIG.
 *
 * @param which - of the files it names; the first where left out
 */
export function connect(which = 0): Kubernetes {
  const config = kubeConfig(which);
  const api = KubernetesObjectApi.makeApiClient(config);
  return {
    cluster: config.contexts[0].name,
    api,
    async find<T extends KubernetesObject>(
      apiVersion: string,
      kind: string,
      namespace: string,
      name: string,
    ) {
      try {
        return (await api.read({
          apiVersion,
          kind,
          metadata: { namespace, name },
        })) as T;
      } catch (error) {
        if ((error as { code?: number }).code === 404) {
          return undefined;
        }
        throw error;
      }
    },
    async contents(namespace) {
      const lists = await Promise.all(
        KINDS.map(async ([apiVersion, kind]) => {
          const { items } = await api.list(apiVersion, kind, namespace);
          return items.map(({ metadata }) => `${kind}/${metadata?.name}`);
        }),
      );
      return lists.flat().sort();
    },
  };
}
