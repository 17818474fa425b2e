import {
  KubernetesObject,
  VirtualMachine,
  VirtualMachineIdentity,
} from 'backstage-plugin-kubevirt-common';
import { KubernetesClient, resources } from 'backstage-plugin-kubevirt-node';
import { claimsOf } from './claimsOf';

interface PodWithVolumes extends KubernetesObject {
  spec?: {
    volumes?: { persistentVolumeClaim?: { claimName?: string } }[];
  };
  status?: { phase?: string };
}

/**
 * Finds out who uses the claims of a namespace besides one virtual machine:
 * other virtual machines, also those that are off, and pods that run.
 *
 * @returns users in words, by the claim's name
 * @internal
 */
export async function findUsers(options: {
  client: KubernetesClient;
  identity: VirtualMachineIdentity;
  signal?: AbortSignal;
}): Promise<Map<string, string[]>> {
  const { client, identity, signal } = options;
  const { namespace, name } = identity;
  const [machines, pods] = await Promise.all([
    client.list<VirtualMachine>(resources.virtualMachines, {
      namespace,
      signal,
    }),
    client.list<PodWithVolumes>(resources.pods, { namespace, signal }),
  ]);
  const users = new Map<string, string[]>();
  const add = (claim: string, user: string) =>
    users.set(claim, [...new Set([...(users.get(claim) ?? []), user])]);
  for (const { metadata, spec } of machines) {
    if (metadata?.name !== name) {
      claimsOf(spec?.template?.spec?.volumes).forEach(({ claim }) =>
        add(claim, `virtual machine '${metadata?.name}'`),
      );
    }
  }
  for (const { metadata, spec, status } of pods) {
    if (isOfVirtualMachines(metadata) || isOver(status?.phase)) {
      continue;
    }
    for (const { persistentVolumeClaim } of spec?.volumes ?? []) {
      if (persistentVolumeClaim?.claimName) {
        add(persistentVolumeClaim.claimName, `pod '${metadata?.name}'`);
      }
    }
  }
  return users;
}

/**
 * Pods of KubeVirt and CDI use claims on behalf of virtual machines, which
 * are looked at themselves.
 */
function isOfVirtualMachines(metadata: KubernetesObject['metadata']) {
  const labels = metadata?.labels ?? {};
  return 'kubevirt.io' in labels || 'cdi.kubevirt.io' in labels;
}

function isOver(phase?: string) {
  return phase === 'Succeeded' || phase === 'Failed';
}
