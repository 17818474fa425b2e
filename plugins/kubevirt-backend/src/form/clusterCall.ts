import { ServiceUnavailableError } from '@backstage/errors';
import { KubernetesApiError } from 'backstage-plugin-kubevirt-node';

/**
 * Asks a cluster for something that a form offers. A cluster that refuses
 * Backstage's own credentials is no fault of the person at the form, so that
 * is not answered with the status 403, which says that the person may not.
 *
 * @param cluster - its configured name, for the message
 * @param ask - the request
 * @throws ServiceUnavailableError with the cluster's words where it refuses or
 *   gives no answer
 * @internal
 */
export async function clusterCall<T>(
  cluster: string,
  ask: () => Promise<T>,
): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    const verb =
      error instanceof KubernetesApiError ? 'refuses' : 'does not answer';
    throw new ServiceUnavailableError(
      `The cluster '${cluster}' ${verb}: ${
        error instanceof Error ? error.message : error
      }`,
    );
  }
}
