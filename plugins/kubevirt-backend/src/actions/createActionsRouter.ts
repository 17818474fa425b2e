import {
  AuditorService,
  HttpAuthService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  kubevirtVmActionPermissions,
  virtualMachineEntityRef,
} from 'backstage-plugin-kubevirt-common';
import {
  KubevirtClusters,
  KubevirtInventory,
} from 'backstage-plugin-kubevirt-node';
import express, { Request, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { requirePermission, serviceCall } from '../access';
import { audited } from '../audit/audited';
import { act } from './act';
import { readAction, readActionRequest } from './readActionRequest';
import { refusal } from './refusal';

const PATH =
  '/v1/virtual-machines/:cluster/:namespace/:name/actions/:action' as const;

/**
 * `POST` on an action of a virtual machine: start, stop, restart, pause,
 * unpause, migrate, delete. 202 where the cluster accepted it.
 *
 * Access is asked for the entity that the virtual machine itself has, whatever
 * other entities point to it: anybody may write an entity that does.
 *
 * @internal
 */
export function createActionsRouter(options: {
  clusters: KubevirtClusters;
  inventory: KubevirtInventory;
  catalog: CatalogService;
  httpAuth: HttpAuthService;
  permissions: PermissionsService;
  auditor: AuditorService;
}): Router {
  const { clusters, inventory, catalog, httpAuth, permissions, auditor } =
    options;
  const router = PromiseRouter();

  router.post(PATH, express.json(), async (request: Request, response) => {
    const { cluster: clusterName, namespace, name } = request.params;
    const identity = { cluster: clusterName, namespace, name };
    const entityRef = virtualMachineEntityRef(identity);
    const event = {
      eventId: 'vm-action',
      request,
      severityLevel: 'medium' as const,
      meta: { actionType: request.params.action, entityRef, ...identity },
    };
    await audited(auditor, event, async () => {
      const action = readAction(request.params.action);
      const credentials = await httpAuth.credentials(request);
      const entity = await serviceCall('catalog', () =>
        catalog.getEntityByRef(entityRef, { credentials }),
      );
      if (!entity) {
        throw new NotFoundError(`No entity '${entityRef}' was found`);
      }
      await requirePermission({
        permissions,
        credentials,
        request: {
          permission: kubevirtVmActionPermissions[action],
          resourceRef: entityRef,
        },
      });
      const body = readActionRequest(action, request.body);
      const cluster = await clusters.get(clusterName);
      const objects = inventory.objects(identity);
      try {
        await act({
          client: cluster.client,
          kind:
            objects && !objects.virtualMachines?.length
              ? 'VirtualMachineInstance'
              : 'VirtualMachine',
          identity,
          action,
          request: body,
        });
      } catch (error) {
        throw refusal(error, { action, identity });
      }
    });
    response.status(202).json({});
  });

  return router;
}
