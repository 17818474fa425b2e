import {
  describe,
  GuestAgentReport,
  VirtualMachineDetails,
  VirtualMachineIdentity,
} from 'backstage-plugin-kubevirt-common';
import { KubevirtInventory } from 'backstage-plugin-kubevirt-node';
import { targetOf } from './targetOf';

/**
 * What is known of a virtual machine at the moment, and how well.
 *
 * @param options - `identity.cluster` has to be a configured cluster's name;
 *   `agent` is what the guest agent says, where it was asked
 * @returns without a view where the cluster has no such VM, or has not yet
 *   said what it has
 * @throws Error where no cluster of that name is configured
 * @internal
 */
export function virtualMachineDetails(options: {
  identity: VirtualMachineIdentity;
  inventory: KubevirtInventory;
  agent?: GuestAgentReport;
}): VirtualMachineDetails {
  const { identity, inventory, agent } = options;
  const cluster = inventory
    .clusters()
    .find(known => known.name === identity.cluster);
  if (!cluster) {
    throw new Error(`The cluster '${identity.cluster}' is not configured`);
  }
  const objects = inventory.objects(identity);
  if (!objects) {
    return { identity, cluster };
  }
  const target = targetOf(identity, objects);
  const view = describe({ objects, target, agent });
  return { identity, cluster, view };
}
