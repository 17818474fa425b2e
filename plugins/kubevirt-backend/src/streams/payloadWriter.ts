import {
  VirtualMachineDetails,
  VirtualMachineIdentity,
} from 'backstage-plugin-kubevirt-common';
import { KubevirtInventory } from 'backstage-plugin-kubevirt-node';
import { virtualMachineDetails } from '../virtualMachines';
import { vmTopic } from './topics';

/**
 * Writes payloads of one moment: a virtual machine is described once, however
 * many look at it.
 *
 * @returns a function that gives an `EntityVirtualMachinesResponse` as JSON
 * @internal
 */
export function payloadWriter(
  inventory: KubevirtInventory,
): (identities: VirtualMachineIdentity[]) => string {
  const described = new Map<string, string>();

  function describe(identity: VirtualMachineIdentity): string {
    const topic = vmTopic(identity);
    let json = described.get(topic);
    if (json === undefined) {
      const details: VirtualMachineDetails = virtualMachineDetails({
        identity,
        inventory,
      });
      json = JSON.stringify(details);
      described.set(topic, json);
    }
    return json;
  }

  return identities => `{"items":[${identities.map(describe).join(',')}]}`;
}
