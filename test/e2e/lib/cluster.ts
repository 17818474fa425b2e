import { randomUUID } from 'node:crypto';
import { KubernetesObjectApi } from '@kubernetes/client-node';
import { kubeConfig } from './kubeConfig';

/** A namespace of its own for one journey, on whichever cluster the app uses. */
export interface JourneyNamespace {
  name: string;
  /** Deletes it with all that is in it. */
  remove(): Promise<void>;
}

/**
 * Makes a namespace on a cluster of KUBECONFIG.
 *
 * @param options - `which` of the files it names, the first where left out;
 *   `name` of the namespace, one that is nowhere else where left out
 */
export async function createNamespace(
  options: { which?: number; name?: string } = {},
): Promise<JourneyNamespace> {
  const { which = 0, name = `journey-${randomUUID().slice(0, 8)}` } = options;
  const api = KubernetesObjectApi.makeApiClient(kubeConfig(which));
  const namespace = { apiVersion: 'v1', kind: 'Namespace', metadata: { name } };
  await api.create(namespace);
  return {
    name,
    remove: () => removeNamespace(name, { which }),
  };
}

/** Deletes a namespace with all that is in it. */
export async function removeNamespace(
  name: string,
  { which = 0 }: { which?: number } = {},
): Promise<void> {
  const api = KubernetesObjectApi.makeApiClient(kubeConfig(which));
  await api.delete({ apiVersion: 'v1', kind: 'Namespace', metadata: { name } });
}
