import { ObjectMeta } from 'backstage-plugin-kubevirt-common';
import {
  KubernetesApiError,
  KubernetesClient,
  ResourceType,
} from 'backstage-plugin-kubevirt-node';

/**
 * Deletes an object that may be gone already.
 *
 * @param metadata - its namespace and name; only the object with this uid,
 * where it has one
 * @throws what else the client throws
 * @internal
 */
export async function deleteIfThere(
  client: KubernetesClient,
  type: ResourceType,
  { namespace, name = '', uid }: ObjectMeta,
): Promise<void> {
  try {
    await client.delete(
      type,
      { namespace, name },
      { uid, propagationPolicy: 'Background' },
    );
  } catch (error) {
    if (!(error instanceof KubernetesApiError) || error.httpStatus !== 404) {
      throw error;
    }
  }
}
