import { KubernetesObject } from 'backstage-plugin-kubevirt-common';
import {
  KubernetesApiError,
  KubernetesClient,
  ObjectKey,
  ResourceType,
} from 'backstage-plugin-kubevirt-node';

/**
 * Reads an object that may well not exist.
 *
 * @returns undefined where there is none, or where the cluster does not know
 * its kind
 * @throws what else the client throws
 * @internal
 */
export async function getIfThere<T extends KubernetesObject>(
  client: KubernetesClient,
  type: ResourceType,
  key: ObjectKey,
  options?: { signal?: AbortSignal },
): Promise<T | undefined> {
  try {
    return await client.get<T>(type, key, options);
  } catch (error) {
    if (error instanceof KubernetesApiError && error.httpStatus === 404) {
      return undefined;
    }
    throw error;
  }
}
