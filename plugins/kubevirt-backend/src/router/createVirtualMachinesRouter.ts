import {
  AuditorService,
  BackstageCredentials,
  HttpAuthService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import {
  CompoundEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  EntityVirtualMachinesResponse,
  VirtualMachineIdentity,
} from 'backstage-plugin-kubevirt-common';
import { KubevirtInventory } from 'backstage-plugin-kubevirt-node';
import { Request, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { readEntity } from '../access';
import { audited } from '../audit/audited';
import { VirtualMachineStreams } from '../streams';
import {
  entityVirtualMachines,
  virtualMachineDetails,
} from '../virtualMachines';

const PATH = '/v1/entities/:namespace/:kind/:name/virtual-machines';

/**
 * The virtual machines of an entity: once, and as a stream of server-sent
 * events.
 *
 * @internal
 */
export function createVirtualMachinesRouter(options: {
  inventory: KubevirtInventory;
  streams: VirtualMachineStreams;
  catalog: CatalogService;
  httpAuth: HttpAuthService;
  permissions: PermissionsService;
  auditor: AuditorService;
}): Router {
  const { inventory, streams, catalog, httpAuth, permissions, auditor } =
    options;

  async function identitiesFor(
    entityRef: CompoundEntityRef,
    credentials: BackstageCredentials,
  ): Promise<VirtualMachineIdentity[]> {
    const entity = await readEntity({
      catalog,
      permissions,
      credentials,
      entityRef,
    });
    return entityVirtualMachines(entity, inventory);
  }

  const router = PromiseRouter();

  router.get(PATH, async (request, response) => {
    const entityRef = entityRefOf(request);
    const identities = await audited(
      auditor,
      auditEvent(request, 'by-entity'),
      async () => identitiesFor(entityRef, await httpAuth.credentials(request)),
    );
    response.json({
      items: identities.map(identity =>
        virtualMachineDetails({ identity, inventory }),
      ),
    } satisfies EntityVirtualMachinesResponse);
  });

  router.get(`${PATH}/stream`, async (request, response) => {
    const entityRef = entityRefOf(request);
    const credentials = await httpAuth.credentials(request);
    const identities = await audited(
      auditor,
      auditEvent(request, 'stream-by-entity'),
      () => identitiesFor(entityRef, credentials),
    );
    streams.open({
      response,
      identities,
      recheck: () => identitiesFor(entityRef, credentials),
      expiresAt: credentials.expiresAt,
    });
  });

  return router;
}

function entityRefOf(request: Request): CompoundEntityRef {
  const { kind, namespace, name } = request.params;
  return { kind, namespace, name };
}

function auditEvent(request: Request, queryType: string) {
  const entityRef = stringifyEntityRef(entityRefOf(request));
  return { eventId: 'vm-fetch', request, meta: { queryType, entityRef } };
}
