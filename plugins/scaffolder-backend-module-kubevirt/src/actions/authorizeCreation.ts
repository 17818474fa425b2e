import {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { kubevirtVmCreatePermission } from 'backstage-plugin-kubevirt-common';

/**
 * Asks whether the person who started a task may create virtual machines.
 *
 * @throws NotAllowedError that names the permission
 * @internal
 */
export async function authorizeCreation(options: {
  permissions: PermissionsService;
  credentials: BackstageCredentials;
}): Promise<void> {
  const { permissions, credentials } = options;
  const [decision] = await permissions.authorize(
    [{ permission: kubevirtVmCreatePermission }],
    { credentials },
  );
  if (decision.result !== AuthorizeResult.ALLOW) {
    throw new NotAllowedError(
      `You may not create virtual machines: the permission '${kubevirtVmCreatePermission.name}' is denied.`,
    );
  }
}
