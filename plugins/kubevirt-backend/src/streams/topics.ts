import { VirtualMachineIdentity } from 'backstage-plugin-kubevirt-common';
import { InventoryChange } from 'backstage-plugin-kubevirt-node';

/**
 * Names a virtual machine, in a way that no other thing is named.
 *
 * @internal
 */
export function vmTopic(identity: VirtualMachineIdentity): string {
  const { cluster, namespace, name } = identity;
  return JSON.stringify([cluster, namespace, name]);
}

function clusterTopic(cluster: string): string {
  return JSON.stringify([cluster]);
}

/**
 * What those have to hear of who look at these virtual machines.
 *
 * @internal
 */
export function topicsOf(identities: VirtualMachineIdentity[]): string[] {
  return identities.flatMap(identity => [
    vmTopic(identity),
    clusterTopic(identity.cluster),
  ]);
}

/**
 * What a change is about.
 *
 * @internal
 */
export function topicOf(change: InventoryChange): string {
  return change.type === 'cluster'
    ? clusterTopic(change.cluster)
    : vmTopic(change.identity);
}
