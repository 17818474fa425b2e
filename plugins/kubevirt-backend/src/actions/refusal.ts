import {
  ConflictError,
  InputError,
  NotAllowedError,
  NotFoundError,
  ServiceUnavailableError,
} from '@backstage/errors';
import {
  VirtualMachineAction,
  VirtualMachineIdentity,
} from 'backstage-plugin-kubevirt-common';
import {
  ClusterUnreachableError,
  KubernetesApiError,
} from 'backstage-plugin-kubevirt-node';

/**
 * The error to answer with where a cluster did not do what it was asked: our
 * words for what was asked, and its own for why not.
 *
 * @param error - what the client threw
 * @returns an error with a status that fits, and `error` itself where it is
 *   of another kind
 * @internal
 */
export function refusal(
  error: unknown,
  options: { action: VirtualMachineAction; identity: VirtualMachineIdentity },
): unknown {
  const { action, identity } = options;
  const { cluster, namespace, name } = identity;
  const wish = `${action} ${namespace}/${name}`;
  if (error instanceof ClusterUnreachableError) {
    return new ServiceUnavailableError(
      `It is not known whether the cluster will ${wish}. ${error.message}`,
    );
  }
  if (!(error instanceof KubernetesApiError)) {
    return error;
  }
  const { httpStatus, message } = error;
  const text = `The cluster ${cluster} refused to ${wish}: ${message}`;
  switch (httpStatus) {
    case 400:
    case 422:
      return new InputError(text);
    // virt-api answers 401 where its own review of access says no.
    case 401:
    case 403:
      return new NotAllowedError(
        `The cluster ${cluster} does not allow Backstage to ${wish}: ${message}`,
      );
    case 404:
      return new NotFoundError(text);
    case 409:
      return new ConflictError(text);
    default:
      // virt-api answers 500 where another request is under way.
      return /already underway|in-flight migration|Cannot migrate VMI/.test(
        message,
      )
        ? new ConflictError(text)
        : new ServiceUnavailableError(text);
  }
}
