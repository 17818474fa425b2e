import {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import {
  CompoundEntityRef,
  Entity,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { NotFoundError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { kubevirtVmReadPermission } from 'backstage-plugin-kubevirt-common';
import { requirePermission } from './requirePermission';
import { serviceCall } from './serviceCall';

/**
 * Reads an entity whose virtual machines the caller may see. Both questions
 * are asked with the caller's own credentials.
 *
 * @throws NotFoundError where there is no such entity or the caller may not
 *   see it, which must look the same; NotAllowedError where they may see the
 *   entity and not its virtual machines; ServiceUnavailableError where the
 *   catalog or the permission service did not answer
 * @internal
 */
export async function readEntity(options: {
  catalog: CatalogService;
  permissions: PermissionsService;
  credentials: BackstageCredentials;
  entityRef: CompoundEntityRef;
}): Promise<Entity> {
  const { catalog, permissions, credentials, entityRef } = options;
  const entity = await serviceCall('catalog', () =>
    catalog.getEntityByRef(entityRef, { credentials }),
  );
  if (!entity) {
    throw new NotFoundError(
      `No entity '${stringifyEntityRef(entityRef)}' was found`,
    );
  }
  await requirePermission({
    permissions,
    credentials,
    request: {
      permission: kubevirtVmReadPermission,
      resourceRef: stringifyEntityRef(entity),
    },
  });
  return entity;
}
