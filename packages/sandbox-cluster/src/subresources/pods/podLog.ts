import { SubresourceHandler } from '../../server/SubresourceHandler';
import { Hypervisor } from '../../simulator';
import { ContainerStatus, Pod } from '../../simulator/model';
import { statusErrors } from '../../status/statusErrors';
import { containerOf, domainIn, podOf } from './podOf';

function statusOf({ status }: Pod, container: string) {
  return [
    ...(status?.initContainerStatuses ?? []),
    ...(status?.containerStatuses ?? []),
  ].find(({ name }) => name === container);
}

/** What a container's program has written, line by line. */
function linesOf(
  hypervisor: Hypervisor,
  pod: Pod,
  status: ContainerStatus,
): string[] {
  if (status.name === 'guest-console-log') {
    return domainIn(hypervisor, pod)?.guest?.screen() ?? [];
  }
  const { terminated } = status.state?.terminated
    ? status.state
    : status.lastState ?? {};
  return terminated?.message?.split('\n') ?? [];
}

/**
 * `pods/{name}/log`: the guest's console in `guest-console-log`, the last
 * words of programs that ended; others say nothing.
 *
 * @internal
 */
export function podLogHandler(hypervisor: Hypervisor): SubresourceHandler {
  return {
    group: '',
    resource: 'pods',
    path: 'log',
    method: 'GET',
    handle: request => {
      const { objects, namespace, name, query } = request;
      const found = objects.get('v1', 'Pod', { namespace, name });
      const container = containerOf(
        found as unknown as Pod,
        query.get('container'),
      );
      const pod = podOf(request);
      const status = statusOf(pod, container);
      const { running, terminated, waiting } = status?.state ?? {};
      if (!status || (!running && !terminated && !status.lastState)) {
        throw statusErrors.badRequest(
          `container "${container}" in pod "${name}" is waiting to start: ${
            waiting?.reason ?? 'ContainerCreating'
          }`,
        );
      }
      const lines = linesOf(hypervisor, pod, status);
      const tail = query.get('tailLines');
      const shown =
        tail === null ? lines : lines.slice(-Number(tail) || lines.length);
      return {
        status: 200,
        contentType: 'text/plain',
        body: shown.map(line => `${line}\n`).join(''),
      };
    },
  };
}
