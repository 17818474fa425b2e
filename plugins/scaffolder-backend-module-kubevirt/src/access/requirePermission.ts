import {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  AuthorizePermissionRequest,
  AuthorizeResult,
} from '@backstage/plugin-permission-common';

/**
 * Asks whether the person who started a task may do what it is about to do.
 *
 * @param options - `what` ends the sentence "You may not …"
 * @throws NotAllowedError that names the permission
 * @internal
 */
export async function requirePermission(options: {
  permissions: PermissionsService;
  credentials: BackstageCredentials;
  request: AuthorizePermissionRequest;
  what: string;
}): Promise<void> {
  const { permissions, credentials, request, what } = options;
  const [decision] = await permissions.authorize([request], { credentials });
  if (decision?.result !== AuthorizeResult.ALLOW) {
    throw new NotAllowedError(
      `You may not ${what}: the permission '${request.permission.name}' is denied.`,
    );
  }
}
