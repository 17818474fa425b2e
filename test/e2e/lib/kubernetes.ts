import { readFileSync } from 'node:fs';
import {
  KubeConfig,
  KubernetesObject,
  KubernetesObjectApi,
} from '@kubernetes/client-node';

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
 * Connects to the first cluster of KUBECONFIG.
 */
export function connect(): Kubernetes {
  const kubeConfig = new KubeConfig();
  kubeConfig.loadFromString(
    readFileSync((process.env.KUBECONFIG ?? '').split(':')[0], 'utf8'),
  );
  const api = KubernetesObjectApi.makeApiClient(kubeConfig);
  return {
    cluster: kubeConfig.contexts[0].name,
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
