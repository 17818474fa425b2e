import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { kubevirtVmReadPermission } from 'backstage-plugin-kubevirt-common';
import { readEntity } from './readEntity';

const entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Resource',
  metadata: { namespace: 'team-a', name: 'web.prod' },
};
const entityRef = { kind: 'resource', namespace: 'team-a', name: 'Web.Prod' };
const credentials = mockCredentials.user('user:default/jane');

function setUp(result: AuthorizeResult.ALLOW | AuthorizeResult.DENY) {
  const catalog = catalogServiceMock.mock();
  catalog.getEntityByRef.mockResolvedValue(entity);
  const permissions = mockServices.permissions.mock();
  permissions.authorize.mockResolvedValue([{ result }]);
  const read = () =>
    readEntity({ catalog, permissions, credentials, entityRef });
  return { catalog, permissions, read };
}

/** An error as the clients of other plugins throw them. */
function responseError() {
  const error = new Error('Request failed with 401 Unauthorized');
  return Object.assign(error, { name: 'ResponseError', statusCode: 401 });
}

describe('readEntity', () => {
  it('asks the catalog and the policy as the caller', async () => {
    const { catalog, permissions, read } = setUp(AuthorizeResult.ALLOW);
    await expect(read()).resolves.toBe(entity);
    expect(catalog.getEntityByRef).toHaveBeenCalledWith(entityRef, {
      credentials,
    });
    expect(permissions.authorize).toHaveBeenCalledWith(
      [
        {
          permission: kubevirtVmReadPermission,
          resourceRef: 'resource:team-a/web.prod',
        },
      ],
      { credentials },
    );
  });

  it('finds nothing where the caller sees no entity', async () => {
    const { catalog, permissions, read } = setUp(AuthorizeResult.ALLOW);
    catalog.getEntityByRef.mockResolvedValue(undefined);
    await expect(read()).rejects.toMatchObject({
      name: 'NotFoundError',
      message: "No entity 'resource:team-a/web.prod' was found",
    });
    expect(permissions.authorize).not.toHaveBeenCalled();
  });

  it('refuses a caller without the permission', async () => {
    await expect(setUp(AuthorizeResult.DENY).read()).rejects.toMatchObject({
      name: 'NotAllowedError',
      message:
        "The permission 'kubevirt.vm.read' for 'resource:team-a/web.prod' is missing",
    });
  });

  it('does not pass on the status of a catalog that fails', async () => {
    const { catalog, read } = setUp(AuthorizeResult.ALLOW);
    catalog.getEntityByRef.mockRejectedValue(responseError());
    const error = await read().catch(thrown => thrown);
    expect(error).toMatchObject({
      name: 'ServiceUnavailableError',
      message:
        'The catalog service did not answer: ResponseError: Request failed with 401 Unauthorized',
    });
    expect(error).not.toHaveProperty('statusCode');
    expect(error.cause).toBeUndefined();
  });

  it('allows nothing when nobody can decide', async () => {
    const { permissions, read } = setUp(AuthorizeResult.ALLOW);
    permissions.authorize.mockRejectedValue(responseError());
    await expect(read()).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
    });
    permissions.authorize.mockResolvedValue([]);
    await expect(read()).rejects.toMatchObject({ name: 'NotAllowedError' });
  });
});
