import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { NotAllowedError } from '@backstage/errors';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { kubevirtVmCreatePermission } from 'backstage-plugin-kubevirt-common';
import { requirePermission } from './requirePermission';

const credentials = mockCredentials.user();

const request = { permission: kubevirtVmCreatePermission };
const what = 'create virtual machines';

describe('requirePermission', () => {
  it('asks with the credentials of the person', async () => {
    const permissions = mockServices.permissions.mock({
      authorize: async () => [{ result: AuthorizeResult.ALLOW }],
    });
    await requirePermission({ permissions, credentials, request, what });
    expect(permissions.authorize).toHaveBeenCalledWith(
      [{ permission: kubevirtVmCreatePermission }],
      { credentials },
    );
  });

  it('refuses and names the permission', async () => {
    const permissions = mockServices.permissions.mock({
      authorize: async () => [{ result: AuthorizeResult.DENY }],
    });
    const asked = requirePermission({
      permissions,
      credentials,
      request,
      what,
    });
    await expect(asked).rejects.toThrow(NotAllowedError);
    await expect(asked).rejects.toThrow(
      "You may not create virtual machines: the permission 'kubevirt.vm.create' is denied",
    );
  });
});
