import {
  VirtualMachineAction,
  VirtualMachineActionRequest,
  VirtualMachineIdentity,
} from 'backstage-plugin-kubevirt-common';
import {
  KubernetesClient,
  ResourceType,
  resources,
} from 'backstage-plugin-kubevirt-node';
import { afterOtherRequest } from './afterOtherRequest';

/** The kind of object that each action is a subresource of. */
const TYPES: Record<Exclude<VirtualMachineAction, 'delete'>, ResourceType> = {
  start: resources.virtualMachines,
  stop: resources.virtualMachines,
  restart: resources.virtualMachines,
  migrate: resources.virtualMachines,
  pause: resources.virtualMachineInstances,
  unpause: resources.virtualMachineInstances,
};

/**
 * Asks a cluster to do something to a virtual machine. It is done some time
 * after it was accepted.
 *
 * @param options - `kind` is what stands for the virtual machine; a deletion
 *   takes along what it owns: its instance, and the disks that it was created
 *   with
 * @throws what the client throws
 * @internal
 */
export async function act(options: {
  client: KubernetesClient;
  kind: 'VirtualMachine' | 'VirtualMachineInstance';
  identity: VirtualMachineIdentity;
  action: VirtualMachineAction;
  request: VirtualMachineActionRequest;
  signal?: AbortSignal;
}): Promise<void> {
  const { client, kind, identity, action, request, signal } = options;
  const { namespace, name } = identity;
  const key = { namespace, name };
  if (action === 'delete') {
    const type =
      kind === 'VirtualMachine'
        ? resources.virtualMachines
        : resources.virtualMachineInstances;
    await client.delete(type, key, {
      propagationPolicy: 'Background',
      uid: request.uid,
      signal,
    });
    return;
  }
  const body = bodyOf(action, request);
  await afterOtherRequest(() =>
    client.subresource(TYPES[action], key, action, body, { signal }),
  );
}

/** KubeVirt v1.9.0 api/core/v1 types.go: StopOptions, RestartOptions, … */
function bodyOf(
  action: VirtualMachineAction,
  { gracePeriodSeconds }: VirtualMachineActionRequest,
): object {
  if (gracePeriodSeconds === undefined) {
    return {};
  }
  return action === 'stop'
    ? { gracePeriod: gracePeriodSeconds }
    : { gracePeriodSeconds };
}
