import {
  AuditorService,
  HttpAuthService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { kubevirtVmCloudInitReadPermission } from 'backstage-plugin-kubevirt-common';
import {
  KubevirtClusters,
  KubevirtInventory,
} from 'backstage-plugin-kubevirt-node';
import { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { hasPermission, readOwnEntity } from '../access';
import { audited } from '../audit/audited';
import { clusterAnswer } from '../cluster/clusterAnswer';
import { knownObjects } from '../cluster/knownObjects';
import { readManifest } from './readManifest';

/**
 * `GET /v1/virtual-machines/:cluster/:namespace/:name/manifest`: the objects
 * that a virtual machine consists of.
 *
 * @internal
 */
export function createManifestRouter(options: {
  clusters: KubevirtClusters;
  inventory: KubevirtInventory;
  catalog: CatalogService;
  httpAuth: HttpAuthService;
  permissions: PermissionsService;
  auditor: AuditorService;
}): Router {
  const { clusters, inventory, httpAuth, permissions, auditor } = options;
  const router = PromiseRouter();
  const path = '/v1/virtual-machines/:cluster/:namespace/:name/manifest';

  router.get(path, async (request, response) => {
    const { cluster, namespace, name } = request.params;
    const identity = { cluster, namespace, name };
    const event = {
      eventId: 'vm-fetch',
      request,
      meta: { queryType: 'manifest', ...identity },
    };
    const manifest = await audited(auditor, event, async () => {
      const credentials = await httpAuth.credentials(request);
      const entityRef = await readOwnEntity({
        ...options,
        credentials,
        identity,
      });
      const [showCloudInit, { client }] = await Promise.all([
        hasPermission({
          permissions,
          credentials,
          request: {
            permission: kubevirtVmCloudInitReadPermission,
            resourceRef: entityRef,
          },
        }),
        clusters.get(cluster),
      ]);
      const objects = knownObjects(inventory, identity);
      return clusterAnswer(identity, () =>
        readManifest({ client, identity, objects, showCloudInit }),
      );
    });
    response.json(manifest);
  });

  return router;
}
