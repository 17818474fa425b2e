import {
  AuditorService,
  HttpAuthService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import {
  ClustersResponse,
  kubevirtClusterReadPermission,
} from 'backstage-plugin-kubevirt-common';
import { KubevirtInventory } from 'backstage-plugin-kubevirt-node';
import { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { requirePermission } from '../access';
import { audited } from '../audit/audited';

/**
 * `GET /v1/clusters`: which clusters there are and how well they are known.
 *
 * @internal
 */
export function createClustersRouter(options: {
  inventory: KubevirtInventory;
  httpAuth: HttpAuthService;
  permissions: PermissionsService;
  auditor: AuditorService;
}): Router {
  const { inventory, httpAuth, permissions, auditor } = options;
  const router = PromiseRouter();

  router.get('/v1/clusters', async (request, response) => {
    const event = { eventId: 'cluster-fetch', request };
    await audited(auditor, event, async () => {
      await requirePermission({
        permissions,
        credentials: await httpAuth.credentials(request),
        request: { permission: kubevirtClusterReadPermission },
      });
    });
    response.json({ items: inventory.clusters() } satisfies ClustersResponse);
  });

  return router;
}
