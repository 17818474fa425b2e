import {
  AuditorService,
  BackstageCredentials,
  HttpAuthService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  ClusterObjects,
  VirtualMachineIdentity,
} from 'backstage-plugin-kubevirt-common';
import { KubevirtInventory } from 'backstage-plugin-kubevirt-node';
import { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { readOwnEntity } from '../access';
import { audited } from '../audit/audited';
import { knownObjects } from '../cluster/knownObjects';

/**
 * What every answer about one virtual machine needs.
 *
 * @internal
 */
export interface MachineReadServices {
  inventory: KubevirtInventory;
  catalog: CatalogService;
  httpAuth: HttpAuthService;
  permissions: PermissionsService;
  auditor: AuditorService;
}

/**
 * A virtual machine that the caller may see.
 *
 * @internal
 */
export interface ReadableMachine {
  identity: VirtualMachineIdentity;
  entityRef: string;
  credentials: BackstageCredentials;
  objects: ClusterObjects;
}

/**
 * `GET /v1/virtual-machines/:cluster/:namespace/:name/<what>`, for those who
 * may see the virtual machine, with an audit event.
 *
 * @param options - `read` gives the answer
 * @internal
 */
export function createMachineReadRouter(
  options: MachineReadServices & {
    what: string;
    read: (machine: ReadableMachine) => Promise<object>;
  },
): Router {
  const { inventory, httpAuth, auditor, what, read } = options;
  const router = PromiseRouter();
  const path = '/v1/virtual-machines/:cluster/:namespace/:name' as const;

  router.get(`${path}/${what}`, async (request, response) => {
    const { cluster, namespace, name } = request.params;
    const identity = { cluster, namespace, name };
    const event = {
      eventId: 'vm-fetch',
      request,
      meta: { queryType: what, ...identity },
    };
    const answer = await audited(auditor, event, async () => {
      const credentials = await httpAuth.credentials(request);
      const entityRef = await readOwnEntity({
        ...options,
        credentials,
        identity,
      });
      const objects = knownObjects(inventory, identity);
      return read({ identity, entityRef, credentials, objects });
    });
    response.json(answer);
  });

  return router;
}
