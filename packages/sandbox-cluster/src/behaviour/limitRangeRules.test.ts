import { jsonAt } from '../objects/json';
import { TestApi } from '../testing/TestApi';

const inside = '/api/v1/namespaces/team-a';

describe('limit ranges', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await TestApi.start({
      objects: [
        { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'team-a' } },
      ],
    });
  });
  afterAll(() => api.stop());
  afterEach(() => api.delete(`${inside}/limitranges`));

  const range = (limits: object[]) =>
    api.post(`${inside}/limitranges`, {
      apiVersion: 'v1',
      kind: 'LimitRange',
      metadata: { name: 'l' },
      spec: { limits },
    });

  const pod = (...resources: object[]) =>
    api.post(`${inside}/pods?dryRun=All`, {
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { name: 'p' },
      spec: {
        containers: resources.map((each, index) => ({
          name: `c${index}`,
          image: 'example.com/x',
          resources: each,
        })),
      },
    });

  it('fill in what follows from the greatest and the least', async () => {
    const { body } = await range([
      {
        type: 'Container',
        max: { cpu: '1', memory: '1Gi' },
        min: { 'ephemeral-storage': '1Mi' },
        default: { cpu: '500m' },
      },
    ]);
    expect(jsonAt(body, 'spec', 'limits', 0)).toMatchObject({
      default: { cpu: '500m', memory: '1Gi' },
      defaultRequest: {
        cpu: '500m',
        memory: '1Gi',
        'ephemeral-storage': '1Mi',
      },
    });
  });

  it.each([
    [
      { type: 'X' },
      'spec.limits[0].type: Invalid value: "X": must be a standard limit type or fully qualified',
    ],
    [
      { type: 'Pod', default: { cpu: '1' } },
      "spec.limits[0].default: Forbidden: may not be specified when `type` is 'Pod'",
    ],
    [
      {
        type: 'Container',
        defaultRequest: { cpu: '3' },
        default: { cpu: '1' },
      },
      'spec.limits[0].defaultRequest[cpu]: Invalid value: "3": default request value 3 is greater than default limit value 1',
    ],
    [
      { type: 'Container', min: { cpu: '2' }, defaultRequest: { cpu: '1' } },
      'spec.limits[0].defaultRequest[cpu]: Invalid value: "1": min value 2 is greater than default request value 1',
    ],
    [
      { type: 'Container', maxLimitRequestRatio: { cpu: '500m' } },
      'spec.limits[0].maxLimitRequestRatio[cpu]: Invalid value: "500m": ratio 500m is less than 1',
    ],
    [
      {
        type: 'Pod',
        max: { cpu: '4' },
        min: { cpu: '1' },
        maxLimitRequestRatio: { cpu: '5' },
      },
      'spec.limits[0].maxLimitRequestRatio[cpu]: Invalid value: "5": ratio 5 is greater than max/min = 4.000000',
    ],
    [
      { type: 'PersistentVolumeClaim' },
      'spec.limits[0].limits: Required value: either minimum or maximum storage value is required, but neither was provided',
    ],
  ])('refuse %j', async (limit, message) => {
    const { status, body } = await range([limit]);
    expect([status, body.message]).toEqual([
      422,
      `LimitRange "l" is invalid: ${message}`,
    ]);
  });

  it('say on the pod what they have set', async () => {
    await range([{ type: 'Container', default: { cpu: '1', memory: '1Gi' } }]);
    const { body } = await pod({
      limits: { cpu: '2' },
      requests: { cpu: '1' },
    });
    expect(jsonAt(body, 'metadata', 'annotations')).toEqual({
      'kubernetes.io/limit-ranger':
        'LimitRanger plugin set: memory request for container c0; memory limit for container c0',
    });
  });

  it.each([
    [
      { type: 'Container', min: { cpu: '100m' } },
      [{ requests: { cpu: '50m' } }],
      'minimum cpu usage per Container is 100m, but request is 50m',
    ],
    [
      { type: 'Pod', max: { cpu: '1500m' } },
      [{ limits: { cpu: '1' } }, { limits: { cpu: '1' } }],
      'maximum cpu usage per Pod is 1500m, but limit is 2',
    ],
    [
      { type: 'Pod', min: { memory: '1Mi' } },
      [{}],
      'minimum memory usage per Pod is 1Mi.  No request is specified',
    ],
    [
      { type: 'Container', maxLimitRequestRatio: { cpu: '2' } },
      [{ requests: { cpu: '50m' }, limits: { cpu: '1' } }],
      'cpu max limit to request ratio per Container is 2, but provided ratio is 20.000000',
    ],
    [
      { type: 'Container', maxLimitRequestRatio: { cpu: '2' } },
      [{ requests: { cpu: '50m' } }],
      'cpu max limit to request ratio per Container is 2, but no limit is specified or limit is 0',
    ],
  ])('%j of pods with %j', async (limit, resources, message) => {
    await range([limit]);
    const { status, body } = await pod(...resources);
    expect([status, body.message]).toEqual([
      403,
      `pods "p" is forbidden: ${message}`,
    ]);
  });
});
