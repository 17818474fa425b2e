import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { NotAllowedError } from '@backstage/errors';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { kubevirtVmCreatePermission } from 'backstage-plugin-kubevirt-common';
import { authorizeCreation } from './authorizeCreation';

const credentials = mockCredentials.user();

describe('authorizeCreation', () => {
  it('asks with the credentials of the person', async () => {
    const permissions = mockServices.permissions.mock({
      authorize: async () => [{ result: AuthorizeResult.ALLOW }],
    });
    await authorizeCreation({ permissions, credentials });
    expect(permissions.authorize).toHaveBeenCalledWith(
      [{ permission: kubevirtVmCreatePermission }],
      { credentials },
    );
  });

  it('refuses and names the permission', async () => {
    const permissions = mockServices.permissions.mock({
      authorize: async () => [{ result: AuthorizeResult.DENY }],
    });
    const asked = authorizeCreation({ permissions, credentials });
    await expect(asked).rejects.toThrow(NotAllowedError);
    await expect(asked).rejects.toThrow("'kubevirt.vm.create'");
  });
});
