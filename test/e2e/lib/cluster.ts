import { readFileSync } from 'node:fs';
import { KubeConfig, KubernetesObjectApi } from '@kubernetes/client-node';
import { randomUUID } from 'node:crypto';

/** A namespace of its own for one journey, on whichever cluster the app uses. */
export interface JourneyNamespace {
  name: string;
  /** Deletes it with all that is in it. */
  remove(): Promise<void>;
}

/**
 * Makes a namespace on the first cluster of KUBECONFIG.
 */
export async function createNamespace(): Promise<JourneyNamespace> {
  const kubeConfig = new KubeConfig();
  kubeConfig.loadFromString(
    readFileSync((process.env.KUBECONFIG ?? '').split(':')[0], 'utf8'),
  );
  const api = KubernetesObjectApi.makeApiClient(kubeConfig);
  const name = `journey-${randomUUID().slice(0, 8)}`;
  const namespace = { apiVersion: 'v1', kind: 'Namespace', metadata: { name } };
  await api.create(namespace);
  return {
    name,
    remove: async () => {
      await api.delete(namespace);
    },
  };
}
