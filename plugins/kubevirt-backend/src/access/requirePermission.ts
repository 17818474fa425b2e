import {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  AuthorizePermissionRequest,
  AuthorizeResult,
} from '@backstage/plugin-permission-common';
import { serviceCall } from './serviceCall';

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
  const { permissions, credentials, request } = options;
  const [decision] = await serviceCall('permission', () =>
    permissions.authorize([request], { credentials }),
  );
  if (decision?.result !== AuthorizeResult.ALLOW) {
    const { permission, resourceRef } = request;
    const target = resourceRef ? ` for '${resourceRef}'` : '';
    throw new NotAllowedError(
      `The permission '${permission.name}'${target} is missing`,
    );
  }
}
