import { ConflictError } from '@backstage/errors';
import { KubernetesObject } from 'backstage-plugin-kubevirt-common';
import {
  KubernetesApiError,
  KubernetesClient,
} from 'backstage-plugin-kubevirt-node';
import { objectName } from './objectName';
import { resourceOf } from './resourceOf';

/**
 * Creates an object under a name that was free a moment ago.
 *
 * @returns the object as the API server answered it
 * @throws ConflictError where somebody took the name meanwhile
 * @internal
 */
export async function createFree<T extends KubernetesObject>(
  client: KubernetesClient,
  object: T,
  options?: { dryRun?: boolean; signal?: AbortSignal },
): Promise<T> {
  try {
    return await client.create(resourceOf(object), object, options);
  } catch (error) {
    if (
      error instanceof KubernetesApiError &&
      error.reason === 'AlreadyExists'
    ) {
      throw new ConflictError(
        `${objectName(
          object,
        )} was made by somebody else while the cluster checked this one. Choose another name (field 'name').`,
      );
    }
    throw error;
  }
}
