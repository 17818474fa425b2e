import {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { parseEntityRef } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  virtualMachineEntityRef,
  VirtualMachineIdentity,
} from 'backstage-plugin-kubevirt-common';
import { readEntity } from './readEntity';

/**
 * Makes sure that the caller may see a virtual machine, by the entity that it
 * itself has in the catalog. Another entity that points to it is not asked:
 * anybody may write one.
 *
 * @returns the entity's reference
 * @throws what `readEntity` throws
 * @internal
 */
export async function readOwnEntity(options: {
  catalog: CatalogService;
  permissions: PermissionsService;
  credentials: BackstageCredentials;
  identity: VirtualMachineIdentity;
}): Promise<string> {
  const { catalog, permissions, credentials, identity } = options;
  const entityRef = virtualMachineEntityRef(identity);
  await readEntity({
    catalog,
    permissions,
    credentials,
    entityRef: parseEntityRef(entityRef),
  });
  return entityRef;
}
