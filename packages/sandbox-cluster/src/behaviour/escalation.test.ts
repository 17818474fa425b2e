import { TestApi } from '../testing/TestApi';

const GROUP = 'rbac.authorization.k8s.io';
const roles = `/apis/${GROUP}/v1/namespaces/default/roles`;
const bindings = `/apis/${GROUP}/v1/namespaces/default/rolebindings`;

const role = (name: string, verbs: string[]) => ({
  apiVersion: `${GROUP}/v1`,
  kind: 'Role',
  metadata: { name },
  rules: [{ apiGroups: [''], resources: ['secrets'], verbs }],
});
const binding = (name: string, kind: string, user = 'somebody') => ({
  apiVersion: `${GROUP}/v1`,
  kind: 'RoleBinding',
  metadata: { name: `${name}-${user}`, namespace: 'default' },
  roleRef: { apiGroup: GROUP, kind, name },
  subjects: [{ kind: 'User', apiGroup: GROUP, name: user }],
});

describe('who manages roles', () => {
  let api: TestApi;
  let manager: Record<string, string>;
  beforeAll(async () => {
    api = await TestApi.start({
      simulate: false,
      objects: [
        {
          apiVersion: `${GROUP}/v1`,
          kind: 'ClusterRole',
          metadata: { name: 'role-manager' },
          rules: [
            {
              apiGroups: [GROUP],
              resources: ['*'],
              verbs: ['create', 'update'],
            },
            { apiGroups: [''], resources: ['secrets'], verbs: ['get'] },
            {
              apiGroups: [GROUP],
              resources: ['clusterroles'],
              resourceNames: ['view'],
              verbs: ['bind'],
            },
          ],
        },
        binding('role-manager', 'ClusterRole', 'manager'),
      ],
    });
    manager = {
      authorization: `Bearer ${api.cluster.issueToken({
        name: 'manager',
        groups: ['team-a'],
      })}`,
    };
  });
  afterAll(() => api.stop());

  const send = (method: 'POST' | 'PUT', path: string, body: object) =>
    api.request(method, path, body, manager);

  it('gives what they have', async () => {
    expect((await send('POST', roles, role('reader', ['get']))).status).toBe(
      201,
    );
    expect(
      (await send('POST', bindings, binding('reader', 'Role'))).status,
    ).toBe(201);
  });

  it('gives nothing more, in a role', async () => {
    const { status, body } = await send(
      'POST',
      roles,
      role('writer', ['get', 'update']),
    );
    expect(status).toBe(403);
    expect(body).toMatchObject({
      reason: 'Forbidden',
      message: `roles.${GROUP} "writer" is forbidden: user "manager" (groups=["team-a" "system:authenticated"]) is attempting to grant RBAC permissions not currently held:\n{APIGroups:[""], Resources:["secrets"], Verbs:["update"]}`,
      details: { name: 'writer', group: GROUP, kind: 'roles' },
    });
  });

  it('gives nothing more, in a role that is there', async () => {
    expect(
      (await send('PUT', `${roles}/reader`, role('reader', ['*']))).status,
    ).toBe(403);
  });

  it('gives nothing more, by a binding', async () => {
    const { status, body } = await send(
      'POST',
      bindings,
      binding('kubevirt.io:admin', 'ClusterRole'),
    );
    expect(status).toBe(403);
    expect(body).toMatchObject({
      message: expect.stringContaining(
        'is attempting to grant RBAC permissions not currently held:\n{',
      ),
      details: { group: GROUP, kind: 'rolebindings' },
    });
  });

  it('binds what they may bind', async () => {
    expect(
      (await send('POST', bindings, binding('view', 'ClusterRole'))).status,
    ).toBe(201);
  });

  it('cannot bind a role that there is not', async () => {
    const { status, body } = await send(
      'POST',
      bindings,
      binding('nope', 'ClusterRole'),
    );
    expect(status).toBe(404);
    expect(body).toMatchObject({
      message: `clusterroles.${GROUP} "nope" not found`,
    });
  });
});
