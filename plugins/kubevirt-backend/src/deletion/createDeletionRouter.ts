import {
  AuditorService,
  HttpAuthService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { VirtualMachineDeletionResponse } from 'backstage-plugin-kubevirt-common';
import { KubevirtInventory } from 'backstage-plugin-kubevirt-node';
import { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { readOwnEntity } from '../access';
import { audited } from '../audit/audited';
import { knownObjects } from '../cluster/knownObjects';
import { describeDeletion } from './describeDeletion';

/**
 * `GET /v1/virtual-machines/:cluster/:namespace/:name/deletion`: what would
 * go with a virtual machine. It deletes nothing.
 *
 * @internal
 */
export function createDeletionRouter(options: {
  inventory: KubevirtInventory;
  catalog: CatalogService;
  httpAuth: HttpAuthService;
  permissions: PermissionsService;
  auditor: AuditorService;
}): Router {
  const { inventory, httpAuth, auditor } = options;
  const router = PromiseRouter();
  const path = '/v1/virtual-machines/:cluster/:namespace/:name/deletion';

  router.get(path, async (request, response) => {
    const { cluster, namespace, name } = request.params;
    const identity = { cluster, namespace, name };
    const event = {
      eventId: 'vm-fetch',
      request,
      meta: { queryType: 'deletion', ...identity },
    };
    const answer = await audited(auditor, event, async () => {
      const credentials = await httpAuth.credentials(request);
      await readOwnEntity({ ...options, credentials, identity });
      const objects = knownObjects(inventory, identity);
      return describeDeletion({ inventory, identity, objects });
    });
    response.json(answer satisfies VirtualMachineDeletionResponse);
  });

  return router;
}
