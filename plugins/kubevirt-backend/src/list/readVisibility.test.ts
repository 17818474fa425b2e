import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { readVisibility } from './readVisibility';
import { Visibility } from './Visibility';

const credentials = mockCredentials.user('user:default/jane');
const { ALLOW, DENY, CONDITIONAL } = AuthorizeResult;

function entity(name: string) {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: { namespace: 'team-a', name },
  };
}

/** The catalog shows jane `web` and `db`. */
function setUp(
  ofEntity: AuthorizeResult,
  ofMachine: AuthorizeResult,
  allowed: string[] = [],
) {
  const catalog = catalogServiceMock.mock();
  catalog.streamEntities.mockImplementation(async function* pages() {
    yield [entity('web')];
    yield [entity('db')];
  });
  const permissions = mockServices.permissions.mock();
  permissions.authorizeConditional.mockResolvedValue(
    [ofEntity, ofMachine].map(result =>
      result === CONDITIONAL
        ? {
            result,
            pluginId: 'catalog',
            resourceType: 'catalog-entity',
            conditions: {
              rule: 'IS_ENTITY_OWNER',
              resourceType: 'catalog-entity',
            },
          }
        : { result },
    ),
  );
  permissions.authorize.mockImplementation(async requests =>
    requests.map(({ resourceRef }) => ({
      result: allowed.includes(String(resourceRef)) ? ALLOW : DENY,
    })),
  );
  return {
    catalog,
    permissions,
    read: () => readVisibility({ catalog, permissions, credentials }),
  };
}

const seen = (visibility: Visibility) =>
  ['web', 'db', 'other'].filter(name =>
    visibility.allows(`resource:team-a/${name}`),
  );

describe('readVisibility', () => {
  it('looks at no entity where the policy says yes to everything', async () => {
    const { catalog, permissions, read } = setUp(ALLOW, ALLOW);
    expect(seen(await read())).toEqual(['web', 'db', 'other']);
    expect(catalog.streamEntities).not.toHaveBeenCalled();
    expect(permissions.authorize).not.toHaveBeenCalled();
  });

  it('has the catalog list what the caller may read', async () => {
    const { catalog, permissions, read } = setUp(CONDITIONAL, ALLOW);
    expect(seen(await read())).toEqual(['web', 'db']);
    expect(catalog.streamEntities).toHaveBeenCalledWith(expect.anything(), {
      credentials,
    });
    expect(permissions.authorize).not.toHaveBeenCalled();
  });

  it('asks for each entity where it depends on the machine', async () => {
    const { permissions, read } = setUp(ALLOW, CONDITIONAL, [
      'resource:team-a/db',
    ]);
    expect(seen(await read())).toEqual(['db']);
    expect(permissions.authorize).toHaveBeenCalledTimes(1);
    expect(permissions.authorize.mock.calls[0][1]).toEqual({ credentials });
  });

  it.each([
    [DENY, ALLOW, 'catalog.entity.read'],
    [ALLOW, DENY, 'kubevirt.vm.read'],
    [CONDITIONAL, DENY, 'kubevirt.vm.read'],
  ])('refuses where the policy says %s and %s', async (a, b, name) => {
    await expect(setUp(a, b).read()).rejects.toMatchObject({
      name: 'NotAllowedError',
      message: `The permission '${name}' is missing`,
    });
  });

  it('allows nothing when nobody can decide', async () => {
    const { permissions, read } = setUp(ALLOW, ALLOW);
    permissions.authorizeConditional.mockRejectedValue(new Error('down'));
    await expect(read()).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
    });
    permissions.authorizeConditional.mockResolvedValue([]);
    await expect(read()).rejects.toMatchObject({ name: 'NotAllowedError' });
  });

  it('learns of an entity that came, and of one that is another’s now', async () => {
    const { catalog, read } = setUp(CONDITIONAL, ALLOW);
    const visibility = await read();
    catalog.getEntitiesByRefs.mockResolvedValue({
      items: [undefined, entity('other')],
    });
    await visibility.update(['resource:team-a/db', 'resource:team-a/other']);
    expect(seen(visibility)).toEqual(['web', 'other']);
    expect(catalog.getEntitiesByRefs).toHaveBeenCalledWith(
      expect.objectContaining({
        entityRefs: ['resource:team-a/db', 'resource:team-a/other'],
      }),
      { credentials },
    );
  });

  it('does not learn of a machine that the policy hides', async () => {
    const { catalog, read } = setUp(CONDITIONAL, CONDITIONAL);
    const visibility = await read();
    catalog.getEntitiesByRefs.mockResolvedValue({ items: [entity('other')] });
    await visibility.update(['resource:team-a/other']);
    expect(seen(visibility)).toEqual([]);
  });

  it('stays as it is when nobody can decide', async () => {
    const { catalog, read } = setUp(CONDITIONAL, ALLOW);
    const visibility = await read();
    catalog.getEntitiesByRefs.mockRejectedValue(new Error('down'));
    await expect(
      visibility.update(['resource:team-a/other']),
    ).rejects.toMatchObject({ name: 'ServiceUnavailableError' });
    expect(seen(visibility)).toEqual(['web', 'db']);
  });
});
