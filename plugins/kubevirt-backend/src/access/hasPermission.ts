import {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import {
  AuthorizePermissionRequest,
  AuthorizeResult,
} from '@backstage/plugin-permission-common';
import { serviceCall } from './serviceCall';

/**
 * Whether the caller has the permission.
 *
 * @throws ServiceUnavailableError where nobody could decide
 * @internal
 */
export async function hasPermission(options: {
  permissions: PermissionsService;
  credentials: BackstageCredentials;
  request: AuthorizePermissionRequest;
}): Promise<boolean> {
  const { permissions, credentials, request } = options;
  const [decision] = await serviceCall('permission', () =>
    permissions.authorize([request], { credentials }),
  );
  return decision?.result === AuthorizeResult.ALLOW;
}
