import { jsonAt } from '../objects/json';
import { TestApi } from '../testing/TestApi';

const machines = '/apis/kubevirt.io/v1/namespaces/team-a/virtualmachines';

const namespace = (name: string) => ({
  apiVersion: 'v1',
  kind: 'Namespace',
  metadata: { name },
});

const binding = (role: string, subject: object) => ({
  apiVersion: 'rbac.authorization.k8s.io/v1',
  kind: 'RoleBinding',
  metadata: { name: role.replace(/\W/g, '-'), namespace: 'team-a' },
  roleRef: {
    apiGroup: 'rbac.authorization.k8s.io',
    kind: 'ClusterRole',
    name: role,
  },
  subjects: [subject],
});

describe('access', () => {
  let api: TestApi;
  let viewer: Record<string, string>;
  let editor: Record<string, string>;
  let stranger: Record<string, string>;

  beforeAll(async () => {
    const user = (name: string) => ({
      kind: 'User',
      apiGroup: 'rbac.authorization.k8s.io',
      name,
    });
    api = await TestApi.start({
      objects: [
        namespace('team-a'),
        binding('kubevirt.io:view', user('viewer')),
        binding('kubevirt.io:edit', {
          kind: 'Group',
          apiGroup: 'rbac.authorization.k8s.io',
          name: 'editors',
        }),
      ],
    });
    const headers = (name: string, groups?: string[]) => ({
      authorization: `Bearer ${api.cluster.issueToken({ name, groups })}`,
    });
    viewer = headers('viewer');
    editor = headers('somebody', ['editors']);
    stranger = headers('stranger');
  });
  afterAll(() => api.stop());

  it('needs a token that is known', async () => {
    const { status, body } = await api.get('/api/v1/nodes', {
      authorization: 'Bearer wrong',
    });
    expect(status).toBe(401);
    expect(body).toEqual({
      kind: 'Status',
      apiVersion: 'v1',
      metadata: {},
      status: 'Failure',
      message: 'Unauthorized',
      reason: 'Unauthorized',
      code: 401,
    });
  });

  it.each(['Basic YTpi', 'Bearer', 'Bearer '])(
    'takes %j for nobody in particular',
    async authorization => {
      const { status, body } = await api.get('/api/v1/nodes', {
        authorization,
      });
      expect(status).toBe(403);
      expect(body.message).toContain('User "system:anonymous" cannot list');
    },
  );

  it('is anonymous without a token', async () => {
    const { status, body } = await api.get('/api/v1/nodes', {
      authorization: '',
    });
    expect([status, body.message]).toEqual([
      403,
      'nodes is forbidden: User "system:anonymous" cannot list resource "nodes" in API group "" at the cluster scope',
    ]);
  });

  it.each([
    ['viewer', 'GET', machines, 200],
    ['viewer', 'DELETE', `${machines}/web`, 403],
    ['viewer', 'GET', '/apis/kubevirt.io/v1/virtualmachines', 403],
    [
      'viewer',
      'GET',
      '/apis/kubevirt.io/v1/namespaces/default/virtualmachines',
      403,
    ],
    ['editor', 'DELETE', `${machines}/web`, 404],
    ['editor', 'GET', '/api/v1/namespaces/team-a/secrets', 403],
    ['stranger', 'GET', machines, 403],
    ['stranger', 'GET', '/version', 200],
    ['stranger', 'GET', '/apis', 200],
  ])('%s: %s %s → %i', async (name, method, path, status) => {
    const headers = { viewer, editor, stranger }[name];
    const answer = await api.request(method, path, undefined, headers);
    expect(answer.status).toBe(status);
  });

  it('to a subresource is not access to the resource', async () => {
    const restart = `/apis/subresources.kubevirt.io/v1/namespaces/team-a/virtualmachines/web/restart`;
    const refused = await api.request('PUT', restart, undefined, viewer);
    expect([refused.status, refused.body.message]).toEqual([
      403,
      'virtualmachines.subresources.kubevirt.io "web" is forbidden: User "viewer" cannot update resource "virtualmachines/restart" in API group "subresources.kubevirt.io" in the namespace "team-a"',
    ]);
    const allowed = await api.request('PUT', restart, undefined, editor);
    expect(allowed.status).toBe(404);
  });

  async function canI(
    headers: Record<string, string>,
    resourceAttributes: object,
  ) {
    const { body } = await api.request(
      'POST',
      '/apis/authorization.k8s.io/v1/selfsubjectaccessreviews',
      {
        apiVersion: 'authorization.k8s.io/v1',
        kind: 'SelfSubjectAccessReview',
        spec: { resourceAttributes },
      },
      headers,
    );
    return body.status;
  }

  it('can be asked for, with the reason', async () => {
    const delVm = {
      verb: 'delete',
      group: 'kubevirt.io',
      resource: 'virtualmachines',
      namespace: 'team-a',
    };
    expect(await canI(editor, delVm)).toEqual({
      allowed: true,
      reason:
        'RBAC: allowed by RoleBinding "kubevirt-io-edit/team-a" of ClusterRole "kubevirt.io:edit" to Group "editors"',
    });
    expect(await canI(viewer, delVm)).toEqual({ allowed: false });
  });

  it('can be listed', async () => {
    const { body } = await api.request(
      'POST',
      '/apis/authorization.k8s.io/v1/selfsubjectrulesreviews',
      {
        apiVersion: 'authorization.k8s.io/v1',
        kind: 'SelfSubjectRulesReview',
        spec: { namespace: 'team-a' },
      },
      viewer,
    );
    const rules = jsonAt(body, 'status', 'resourceRules') as Array<{
      resources: string[];
      verbs: string[];
    }>;
    const forMachines = rules.find(each =>
      each.resources.includes('virtualmachines'),
    );
    expect(forMachines?.verbs).toEqual(['get', 'list', 'watch']);
  });

  it('can be another’s, for those who may impersonate', async () => {
    const as = { 'impersonate-user': 'viewer' };
    const asAdmin = await api.get(machines, as);
    expect(asAdmin.status).toBe(200);
    const asViewer = await api.request(
      'DELETE',
      `${machines}/web`,
      undefined,
      as,
    );
    expect(asViewer.status).toBe(403);
    const refused = await api.get(machines, { ...stranger, ...as });
    expect([refused.status, refused.body.message]).toEqual([
      403,
      'virtualmachines.kubevirt.io is forbidden: User "stranger" cannot impersonate-on:user-info:list resource "virtualmachines" in API group "kubevirt.io" in the namespace "team-a"',
    ]);
  });

  it('of a token ends when it expires', async () => {
    const before = { authorization: `Bearer ${api.cluster.token}` };
    expect((await api.get('/api/v1/nodes', before)).status).toBe(200);
    api.cluster.faults.expireToken();
    expect((await api.get('/api/v1/nodes', before)).status).toBe(401);
    expect((await api.get('/api/v1/nodes')).status).toBe(200);
  });
});
