import {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { ResourcePermission } from '@backstage/plugin-permission-common';
import { VirtualMachineIdentity } from 'backstage-plugin-kubevirt-common';
import { KubevirtClusters } from 'backstage-plugin-kubevirt-node';
import { requirePermission } from './requirePermission';
import { resolveTarget, TargetInput } from './resolveTarget';

/**
 * Finds out which virtual machine is meant, and whether the person who
 * started the task may do with it what the task is about to do.
 *
 * @param options - `to` ends the sentence "You may not …" before the entity
 * @returns as `resolveTarget` does
 * @throws as `resolveTarget` and `requirePermission` do
 * @internal
 */
export async function permittedTarget(options: {
  input: TargetInput;
  clusters: KubevirtClusters;
  catalog: CatalogService;
  permissions: PermissionsService;
  credentials: BackstageCredentials;
  permission: ResourcePermission;
  to: string;
}): Promise<{ identity: VirtualMachineIdentity; entityRef: string }> {
  const { permissions, credentials, permission, to } = options;
  const target = await resolveTarget(options);
  await requirePermission({
    permissions,
    credentials,
    request: { permission, resourceRef: target.entityRef },
    what: `${to} '${target.entityRef}'`,
  });
  return target;
}
