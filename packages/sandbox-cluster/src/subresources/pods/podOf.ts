import { SubresourceRequest } from '../../server/SubresourceHandler';
import { Domain, Hypervisor } from '../../simulator';
import { Pod } from '../../simulator/model';
import { ApiError } from '../../status/ApiError';
import { statusErrors } from '../../status/statusErrors';

/**
 * Reads the pod of the call's name, and sees that a kubelet has it.
 *
 * @throws ApiError 404 for none, 400 for one that is on no node yet
 * @internal
 */
export function podOf({ objects, namespace, name }: SubresourceRequest): Pod {
  const id = { namespace, name };
  const pod = objects.get('v1', 'Pod', id) as unknown as Pod;
  if (!pod.spec.nodeName) {
    throw statusErrors.badRequest(`pod ${name} does not have a host assigned`);
  }
  return pod;
}

/**
 * Tells which container of a pod is meant.
 *
 * @param named - its name, where one was given
 * @throws ApiError 400 in the API server's words (Kubernetes 1.36
 *   pkg/registry/core/pod/strategy.go)
 * @internal
 */
export function containerOf(pod: Pod, named: string | null): string {
  const { name } = pod.metadata;
  const names = pod.spec.containers.map(one => one.name);
  const initial = (pod.spec.initContainers ?? []).map(one => one.name);
  if (named) {
    if ([...names, ...initial].includes(named)) return named;
    throw statusErrors.badRequest(
      `container ${named} is not valid for pod ${name}`,
    );
  }
  if (names.length === 1 && initial.length === 0) return names[0];
  throw statusErrors.badRequest(
    `a container name must be specified for pod ${name}, choose one of: [${names.join(
      ' ',
    )}]${
      initial.length
        ? ` or one of the init containers: [${initial.join(' ')}]`
        : ''
    }`,
  );
}

/**
 * Sees that a container runs.
 *
 * @throws ApiError 500 in the kubelet's words
 * @internal
 */
export function requireRunning({ status }: Pod, container: string): void {
  const statuses = [
    ...(status?.initContainerStatuses ?? []),
    ...(status?.containerStatuses ?? []),
  ];
  if (statuses.find(({ name }) => name === container)?.state?.running) return;
  throw new ApiError({
    code: 404,
    reason: 'NotFound',
    message: `container not found ("${container}")`,
  });
}

/**
 * Finds the domain that a launcher pod runs.
 *
 * @returns undefined for other pods
 * @internal
 */
export function domainIn(hypervisor: Hypervisor, pod: Pod): Domain | undefined {
  const uid = pod.metadata.labels?.['kubevirt.io/created-by'];
  const domain = uid ? hypervisor.find(uid) : undefined;
  return domain?.node === pod.spec.nodeName ? domain : undefined;
}
