import { VirtualMachineGuestResponse } from 'backstage-plugin-kubevirt-common';
import { KubevirtClusters } from 'backstage-plugin-kubevirt-node';
import { Router } from 'express';
import { clusterAnswer } from '../cluster/clusterAnswer';
import {
  createMachineReadRouter,
  MachineReadServices,
} from '../router/createMachineReadRouter';
import { virtualMachineDetails } from '../virtualMachines';
import { askGuestAgent } from './askGuestAgent';

/**
 * `GET /v1/virtual-machines/:cluster/:namespace/:name/guest`: what the guest
 * agent says now. It stands in no object, so each request asks the guest.
 *
 * @internal
 */
export function createGuestRouter(
  options: MachineReadServices & { clusters: KubevirtClusters },
): Router {
  const { clusters, inventory } = options;
  return createMachineReadRouter({
    ...options,
    what: 'guest',
    async read({ identity }): Promise<VirtualMachineGuestResponse> {
      const { client } = await clusters.get(identity.cluster);
      const agent = await clusterAnswer(identity, () =>
        askGuestAgent(client, identity),
      );
      const { view } = virtualMachineDetails({ identity, inventory, agent });
      return { guest: view?.guest ?? { agentConnected: false } };
    },
  });
}
