import {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import { AuthorizePermissionRequest } from '@backstage/plugin-permission-common';
import { hasPermission } from './hasPermission';

/**
 * Returns where the caller has the permission.
 *
 * @throws NotAllowedError where not, ServiceUnavailableError where nobody
 *   could decide
 * @internal
 */
export async function requirePermission(options: {
  permissions: PermissionsService;
  credentials: BackstageCredentials;
  request: AuthorizePermissionRequest;
}): Promise<void> {
  if (!(await hasPermission(options))) {
    const { permission, resourceRef } = options.request;
    const target = resourceRef ? ` for '${resourceRef}'` : '';
    throw new NotAllowedError(
      `The permission '${permission.name}'${target} is missing`,
    );
  }
}
