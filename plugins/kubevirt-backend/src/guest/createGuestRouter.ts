import {
  AuditorService,
  HttpAuthService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { VirtualMachineGuestResponse } from 'backstage-plugin-kubevirt-common';
import {
  KubevirtClusters,
  KubevirtInventory,
} from 'backstage-plugin-kubevirt-node';
import { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { readOwnEntity } from '../access';
import { audited } from '../audit/audited';
import { clusterAnswer } from '../cluster/clusterAnswer';
import { knownObjects } from '../cluster/knownObjects';
import { virtualMachineDetails } from '../virtualMachines';
import { askGuestAgent } from './askGuestAgent';

/**
 * `GET /v1/virtual-machines/:cluster/:namespace/:name/guest`: what the guest
 * agent says now. It stands in no object, so each request asks the guest.
 *
 * @internal
 */
export function createGuestRouter(options: {
  clusters: KubevirtClusters;
  inventory: KubevirtInventory;
  catalog: CatalogService;
  httpAuth: HttpAuthService;
  permissions: PermissionsService;
  auditor: AuditorService;
}): Router {
  const { clusters, inventory, httpAuth, auditor } = options;
  const router = PromiseRouter();
  const path = '/v1/virtual-machines/:cluster/:namespace/:name/guest';

  router.get(path, async (request, response) => {
    const { cluster, namespace, name } = request.params;
    const identity = { cluster, namespace, name };
    const event = {
      eventId: 'vm-fetch',
      request,
      meta: { queryType: 'guest', ...identity },
    };
    const answer = await audited(auditor, event, async () => {
      const credentials = await httpAuth.credentials(request);
      await readOwnEntity({ ...options, credentials, identity });
      const { client } = await clusters.get(cluster);
      knownObjects(inventory, identity);
      const agent = await clusterAnswer(identity, () =>
        askGuestAgent(client, identity),
      );
      const { view } = virtualMachineDetails({ identity, inventory, agent });
      return { guest: view?.guest ?? { agentConnected: false } };
    });
    response.json(answer satisfies VirtualMachineGuestResponse);
  });

  return router;
}
