import { TestApi } from '../testing/TestApi';

const inside = '/api/v1/namespaces/team-a';

describe('quotas', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await TestApi.start({
      objects: [
        { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'team-a' } },
      ],
    });
  });
  afterAll(() => api.stop());

  const quota = (spec: object, query = '') =>
    api.post(`${inside}/resourcequotas${query}`, {
      apiVersion: 'v1',
      kind: 'ResourceQuota',
      metadata: { name: 'q' },
      spec,
    });

  const container = (resources: object = {}) => ({
    name: 'main',
    image: 'example.com/x',
    resources,
  });

  const pod = (spec: object = {}) =>
    api.post(`${inside}/pods?dryRun=All`, {
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { name: 'p' },
      spec: { containers: [container()], ...spec },
    });

  afterEach(async () => {
    await api.delete(`${inside}/resourcequotas`);
    await api.delete(`${inside}/services/web`);
  });

  it.each([
    [
      { hard: { foo: '1' } },
      '[spec.hard[foo]: Invalid value: "foo": must be a standard resource type or fully qualified, spec.hard[foo]: Invalid value: "foo": must be a standard resource for quota]',
    ],
    [
      { hard: { pods: '-1' } },
      'spec.hard[pods]: Invalid value: "-1": must be greater than or equal to 0',
    ],
    [
      { hard: { pods: '1.5' } },
      'spec.hard[pods]: Invalid value: "1500m": must be an integer',
    ],
    [
      { hard: { pods: '1' }, scopes: ['X'] },
      'spec.scopes: Invalid value: ["X"]: unsupported scope',
    ],
    [
      { hard: { services: '1' }, scopes: ['BestEffort'] },
      'spec.scopes: Invalid value: ["BestEffort"]: unsupported scope applied to resource',
    ],
    [
      { hard: { pods: '1' }, scopes: ['Terminating', 'NotTerminating'] },
      'spec.scopes: Invalid value: ["Terminating","NotTerminating"]: conflicting scopes',
    ],
    [
      {
        hard: { pods: '1' },
        scopeSelector: {
          matchExpressions: [{ scopeName: 'PriorityClass', operator: 'In' }],
        },
      },
      "spec.scopeSelector.matchExpressions.values: Required value: must be at least one value when `operator` is 'In' or 'NotIn' for scope selector",
    ],
    [
      {
        hard: { pods: '1' },
        scopeSelector: {
          matchExpressions: [{ scopeName: 'X', operator: 'Y' }],
        },
      },
      '[spec.scopeSelector.matchExpressions.scopeName: Invalid value: "X": unsupported scope, spec.scopeSelector.matchExpressions.operator: Invalid value: "Y": not a valid selector operator]',
    ],
  ])('refuse %j', async (spec, message) => {
    const { status, body } = await quota(spec, '?dryRun=All');
    expect([status, body.message]).toEqual([
      422,
      `ResourceQuota "q" is invalid: ${message}`,
    ]);
  });

  it('keep their scopes', async () => {
    await quota({ hard: { pods: '1' } });
    const { body } = await api.patch(`${inside}/resourcequotas/q`, {
      spec: { scopes: ['BestEffort'] },
    });
    expect(body.message).toBe(
      'ResourceQuota "q" is invalid: spec.scopes: Invalid value: ["BestEffort"]: field is immutable',
    );
  });

  it.each([
    [{ scopes: ['BestEffort'] }, {}, 403],
    [
      { scopes: ['BestEffort'] },
      { containers: [container({ requests: { cpu: '1' } })] },
      201,
    ],
    [{ scopes: ['NotBestEffort'] }, {}, 201],
    [{ scopes: ['Terminating'] }, { activeDeadlineSeconds: 9 }, 403],
    [{ scopes: ['NotTerminating'] }, { activeDeadlineSeconds: 9 }, 201],
    [
      {
        scopeSelector: {
          matchExpressions: [
            {
              scopeName: 'PriorityClass',
              operator: 'In',
              values: ['system-node-critical'],
            },
          ],
        },
      },
      { priorityClassName: 'system-node-critical' },
      403,
    ],
    [
      {
        scopeSelector: {
          matchExpressions: [
            { scopeName: 'PriorityClass', operator: 'Exists' },
          ],
        },
      },
      {},
      201,
    ],
  ])('of %j, for a pod with %j: %i', async (scopes, spec, status) => {
    await quota({ hard: { pods: '0' }, ...scopes });
    expect((await pod(spec)).status).toBe(status);
  });

  it('ask each container, and name the ones that are silent', async () => {
    await quota({ hard: { 'requests.cpu': '1', 'limits.memory': '1Gi' } });
    const { body } = await pod({
      containers: [
        { ...container({ requests: { cpu: '1' } }), name: 'b' },
        { ...container(), name: 'a' },
      ],
      initContainers: [{ ...container(), name: 'i' }],
    });
    expect(body.message).toBe(
      'pods "p" is forbidden: failed quota: q: must specify limits.memory for: a,b,i; requests.cpu for: a,i',
    );
  });

  it('hold services to it that come to want node ports', async () => {
    await quota({ hard: { 'services.nodeports': '0' } });
    await api.post(`${inside}/services`, {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { name: 'web' },
      spec: { ports: [{ port: 80 }] },
    });
    const { status, body } = await api.patch(`${inside}/services/web`, {
      spec: { type: 'NodePort' },
    });
    expect([status, body.message]).toEqual([
      403,
      'services "web" is forbidden: exceeded quota: q, requested: services.nodeports=1, used: services.nodeports=0, limited: services.nodeports=0',
    ]);
  });

  it('count objects of every resource', async () => {
    const count = 'count/virtualmachines.kubevirt.io';
    await quota({ hard: { [count]: '0', 'count/nobodys.example.com': '1' } });
    const { body } = await api.post(
      '/apis/kubevirt.io/v1/namespaces/team-a/virtualmachines',
      {
        apiVersion: 'kubevirt.io/v1',
        kind: 'VirtualMachine',
        metadata: { name: 'vm' },
        spec: {
          runStrategy: 'Halted',
          template: { spec: { domain: { devices: {} } } },
        },
      },
    );
    expect(body.message).toBe(
      `virtualmachines.kubevirt.io "vm" is forbidden: exceeded quota: q, requested: ${count}=1, used: ${count}=0, limited: ${count}=0`,
    );
    const { body: shown } = await api.until(
      `${inside}/resourcequotas/q`,
      answer => Object.keys(answer.body.status ?? {}).length > 0,
    );
    // What nobody counts has no use.
    expect(shown.status).toEqual({
      hard: { [count]: '0', 'count/nobodys.example.com': '1' },
      used: { [count]: '0' },
    });
  });
});
