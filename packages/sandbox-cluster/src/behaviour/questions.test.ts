import { TestApi } from '../testing/TestApi';

const core = '/api/v1/namespaces/default';
const authorization = '/apis/authorization.k8s.io/v1';
const attributes = { verb: 'get', resource: 'pods' };

describe('questions, limits and leases', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await TestApi.start();
  });

  afterAll(() => api.stop());

  const ask = (kind: string, spec: object, path = '') =>
    api.post(`${authorization}${path}/${kind.toLowerCase()}s`, {
      apiVersion: 'authorization.k8s.io/v1',
      kind,
      spec,
    });

  it.each([
    [
      'SelfSubjectAccessReview',
      {},
      'spec.resourceAttributes: Invalid value: "null": exactly one of nonResourceAttributes or resourceAttributes must be specified',
    ],
    [
      'SelfSubjectAccessReview',
      {
        resourceAttributes: attributes,
        nonResourceAttributes: { path: '/x', verb: 'get' },
      },
      'spec.nonResourceAttributes: Invalid value: {"Path":"/x","Verb":"get"}: cannot be specified in combination with resourceAttributes',
    ],
    [
      'SubjectAccessReview',
      { resourceAttributes: attributes },
      'spec.user: Invalid value: "": at least one of user or group must be specified',
    ],
  ])('a %s of %j is refused', async (kind, spec, why) => {
    const { status, body } = await ask(kind, spec);
    expect([status, body.message]).toEqual([
      422,
      `.authorization.k8s.io "" is invalid: ${why}`,
    ]);
  });

  it('what one may do is asked for a namespace', async () => {
    const { status, body } = await ask('SelfSubjectRulesReview', {});
    expect([status, body.message]).toEqual([400, 'no namespace on request']);
  });

  it('of nobody nothing can be said', async () => {
    const { status, body } = await api.post(
      '/apis/authentication.k8s.io/v1/tokenreviews',
      { apiVersion: 'authentication.k8s.io/v1', kind: 'TokenReview', spec: {} },
    );
    expect([status, body.message]).toEqual([
      400,
      'token is required for TokenReview in authentication',
    ]);
  });

  it('a token lasts ten minutes at least', async () => {
    await api.post(`${core}/serviceaccounts`, {
      apiVersion: 'v1',
      kind: 'ServiceAccount',
      metadata: { name: 'robot' },
    });
    const { status, body } = await api.post(
      `${core}/serviceaccounts/robot/token`,
      {
        apiVersion: 'authentication.k8s.io/v1',
        kind: 'TokenRequest',
        spec: { expirationSeconds: 1 },
      },
    );
    expect([status, body.message]).toEqual([
      422,
      'TokenRequest.authentication.k8s.io "" is invalid: spec.expirationSeconds: Invalid value: 1: may not specify a duration less than 10 minutes',
    ]);
  });

  it.each([
    [
      { type: 'House' },
      'spec.limits[0].type: Invalid value: "House": must be a standard limit type or fully qualified',
    ],
    [
      { type: 'Pod', min: { cpu: '2' }, max: { cpu: '1' } },
      'spec.limits[0].min[cpu]: Invalid value: "2": min value 2 is greater than max value 1',
    ],
    [
      { type: 'Pod', default: { cpu: '1' } },
      "spec.limits[0].default: Forbidden: may not be specified when `type` is 'Pod'",
    ],
    [
      { type: 'PersistentVolumeClaim' },
      'spec.limits[0].limits: Required value: either minimum or maximum storage value is required, but neither was provided',
    ],
  ])('the limit %j is refused', async (limit, why) => {
    const { status, body } = await api.post(`${core}/limitranges`, {
      apiVersion: 'v1',
      kind: 'LimitRange',
      metadata: { name: 'a' },
      spec: { limits: [limit] },
    });
    expect([status, body.message]).toEqual([
      422,
      `LimitRange "a" is invalid: ${why}`,
    ]);
  });

  it('a lease is changed by who has seen it', async () => {
    const leases = '/apis/coordination.k8s.io/v1/namespaces/default/leases';
    const lease = {
      apiVersion: 'coordination.k8s.io/v1',
      kind: 'Lease',
      metadata: { name: 'a' },
      spec: { leaseDurationSeconds: 15 },
    };
    expect((await api.post(leases, lease)).status).toBe(201);
    const { status, body } = await api.put(`${leases}/a`, lease);
    expect([status, body.message]).toEqual([
      422,
      'leases.coordination.k8s.io "a" is invalid: metadata.resourceVersion: Invalid value: 0: must be specified for an update',
    ]);
    const { body: refused } = await api.patch(`${leases}/a`, {
      spec: { leaseDurationSeconds: 0 },
    });
    expect(refused.message).toMatch(
      /spec.leaseDurationSeconds: Invalid value: 0: must be greater than 0$/,
    );
  });
});
