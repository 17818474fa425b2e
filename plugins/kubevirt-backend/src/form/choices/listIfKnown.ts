import { KubernetesObject } from 'backstage-plugin-kubevirt-common';
import {
  KubernetesApiError,
  KubernetesClient,
  ResourceType,
} from 'backstage-plugin-kubevirt-node';

/**
 * Lists objects of a kind that a cluster may not have.
 *
 * @returns none where the cluster does not know the kind
 * @throws what else the client throws
 * @internal
 */
export async function listIfKnown<T extends KubernetesObject>(
  client: KubernetesClient,
  type: ResourceType,
  options?: { namespace?: string },
): Promise<T[]> {
  try {
    return await client.list<T>(type, options);
  } catch (error) {
    if (error instanceof KubernetesApiError && error.httpStatus === 404) {
      return [];
    }
    throw error;
  }
}
