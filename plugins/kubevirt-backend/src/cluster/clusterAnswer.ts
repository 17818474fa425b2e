import {
  ConflictError,
  NotAllowedError,
  NotFoundError,
  ServiceUnavailableError,
} from '@backstage/errors';
import { VirtualMachineIdentity } from 'backstage-plugin-kubevirt-common';
import {
  ClusterUnreachableError,
  KubernetesApiError,
} from 'backstage-plugin-kubevirt-node';

/**
 * Reads something of a virtual machine from its cluster. What the cluster
 * says against it becomes an error of Backstage that keeps its words.
 *
 * @throws NotAllowedError where the cluster refuses Backstage, NotFoundError
 *   where the object is gone, ConflictError where it is not in a state to be
 *   asked, ServiceUnavailableError where no answer comes or
 *   another one
 * @internal
 */
export async function clusterAnswer<T>(
  { cluster, namespace, name }: VirtualMachineIdentity,
  read: () => Promise<T>,
): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof ClusterUnreachableError) {
      throw new ServiceUnavailableError(error.message);
    }
    if (!(error instanceof KubernetesApiError)) {
      throw error;
    }
    const text = `The cluster ${cluster} did not let Backstage read ${namespace}/${name}: ${error.message}`;
    switch (error.httpStatus) {
      case 401:
      case 403:
        throw new NotAllowedError(text);
      case 409:
        throw new ConflictError(text);
      case 404:
        throw new NotFoundError(text);
      default:
        throw new ServiceUnavailableError(text);
    }
  }
}
