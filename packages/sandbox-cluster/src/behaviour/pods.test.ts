import { TestApi } from '../testing/TestApi';

const pods = '/api/v1/namespaces/default/pods';
const container = { name: 'a', image: 'b' };

describe('pods', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await TestApi.start();
  });

  afterAll(() => api.stop());

  const create = (name: string, spec: object) =>
    api.post(pods, { apiVersion: 'v1', kind: 'Pod', metadata: { name }, spec });

  const withContainer = (changes: object) => ({
    containers: [{ ...container, ...changes }],
  });

  it.each([
    [{ containers: [] }, 'spec.containers: Required value'],
    [
      { containers: [container, container] },
      'spec.containers[1].name: Duplicate value: "a"',
    ],
    [
      { containers: [container], initContainers: [container] },
      'spec.initContainers[0].name: Duplicate value: "a"',
    ],
    [
      withContainer({ image: ' x' }),
      'spec.containers[0].image: Invalid value: " x": must not have leading or trailing whitespace',
    ],
    [
      withContainer({ imagePullPolicy: 'Often' }),
      'spec.containers[0].imagePullPolicy: Unsupported value: "Often": supported values: "Always", "IfNotPresent", "Never"',
    ],
    [
      withContainer({ ports: [{ containerPort: 0 }] }),
      'spec.containers[0].ports[0].containerPort: Required value',
    ],
    [
      withContainer({ ports: [{ containerPort: 70000 }] }),
      'spec.containers[0].ports[0].containerPort: Invalid value: 70000: must be between 1 and 65535, inclusive',
    ],
    [
      withContainer({ ports: [{ containerPort: 80, protocol: 'x' }] }),
      'spec.containers[0].ports[0].protocol: Unsupported value: "x": supported values: "SCTP", "TCP", "UDP"',
    ],
    [
      withContainer({
        ports: [
          { containerPort: 80, name: 'p' },
          { containerPort: 81, name: 'p' },
        ],
      }),
      'spec.containers[0].ports[1].name: Duplicate value: "p"',
    ],
    [
      withContainer({ env: [{ name: '' }] }),
      'spec.containers[0].env[0].name: Required value',
    ],
    [
      withContainer({ env: [{ name: 'a=b' }] }),
      `spec.containers[0].env[0].name: Invalid value: "a=b": a valid environment variable name must consist only of printable ASCII characters other than '='`,
    ],
    [
      withContainer({ volumeMounts: [{ name: 'v', mountPath: '/x' }] }),
      'spec.containers[0].volumeMounts[0].name: Not found: "v"',
    ],
    [
      withContainer({ livenessProbe: {} }),
      'spec.containers[0].livenessProbe: Required value: must specify a handler type',
    ],
    [
      withContainer({
        livenessProbe: { httpGet: { port: 1 }, tcpSocket: { port: 1 } },
      }),
      'spec.containers[0].livenessProbe.tcpSocket: Forbidden: may not specify more than 1 handler type',
    ],
    [
      withContainer({
        resources: { requests: { cpu: '2' }, limits: { cpu: '1' } },
      }),
      'spec.containers[0].resources.requests: Invalid value: "2": must be less than or equal to cpu limit of 1',
    ],
    [
      withContainer({ resources: { requests: { cpu: '-1' } } }),
      'spec.containers[0].resources.requests[cpu]: Invalid value: "-1": must be greater than or equal to 0',
    ],
    [
      withContainer({ resources: { requests: { 'example.com/gpu': '1' } } }),
      'spec.containers[0].resources.limits: Required value: Limit must be set for non overcommitable resources',
    ],
    [
      { ...withContainer({}), volumes: [{ name: 'v' }, { name: 'v' }] },
      'spec.volumes[1].name: Duplicate value: "v"',
    ],
    [
      {
        ...withContainer({}),
        volumes: [{ name: 'v', emptyDir: {}, hostPath: { path: '/' } }],
      },
      'spec.volumes[0].hostPath: Forbidden: may not specify more than 1 volume type',
    ],
    [
      {
        ...withContainer({}),
        volumes: [{ name: 'v', persistentVolumeClaim: {} }],
      },
      'spec.volumes[0].persistentVolumeClaim.claimName: Required value',
    ],
    [
      { ...withContainer({}), restartPolicy: 'Sometimes' },
      'spec.restartPolicy: Unsupported value: "Sometimes": supported values: "Always", "OnFailure", "Never"',
    ],
    [
      { ...withContainer({}), activeDeadlineSeconds: 0 },
      'spec.activeDeadlineSeconds: Invalid value: 0: must be between 1 and 2147483647, inclusive',
    ],
    [
      {
        ...withContainer({}),
        tolerations: [{ key: 'a', operator: 'Exists', value: 'x' }],
      },
      `spec.tolerations[0].operator: Invalid value: {"Key":"a","Operator":"Exists","Value":"x","Effect":"","TolerationSeconds":null}: value must be empty when \`operator\` is 'Exists'`,
    ],
  ])('%j is refused', async (spec, why) => {
    const { status, body } = await create('bad', spec);
    expect([status, body.message]).toEqual([
      422,
      `Pod "bad" is invalid: ${why}`,
    ]);
  });

  it('know the priorities of the system alone', async () => {
    const { status, body } = await create('hurried', {
      ...withContainer({}),
      priorityClassName: 'first',
    });
    expect([status, body.message]).toEqual([
      403,
      'pods "hurried" is forbidden: no PriorityClass with name first was found',
    ]);
  });

  it('have an empty directory where a volume has no source', async () => {
    const { body } = await create('empty', {
      ...withContainer({}),
      volumes: [{ name: 'v' }],
    });
    expect(body.spec).toMatchObject({ volumes: [{ name: 'v', emptyDir: {} }] });
  });

  describe('once they are there', () => {
    beforeAll(() =>
      create('there', { ...withContainer({}), activeDeadlineSeconds: 50 }),
    );

    it.each([
      [
        { nodeName: 'x' },
        /^Pod "there" is invalid: spec: Forbidden: pod updates may not change fields other than/,
      ],
      [
        { terminationGracePeriodSeconds: 5 },
        /spec: Forbidden: pod updates may not change/,
      ],
      [
        { activeDeadlineSeconds: 60 },
        /spec.activeDeadlineSeconds: Invalid value: 60: must be less than or equal to previous value/,
      ],
      [
        { containers: [container, { name: 'c', image: 'd' }] },
        /spec.containers: Forbidden: pod updates may not add or remove containers/,
      ],
    ])('%j cannot be changed', async (spec, why) => {
      const { status, body } = await api.patch(`${pods}/there`, { spec });
      expect(status).toBe(422);
      expect(body.message).toMatch(why);
    });

    it('keep the tolerations that every pod has', async () => {
      const { status, body } = await api.patch(`${pods}/there`, {
        spec: { tolerations: [{ key: 'x', operator: 'Exists' }] },
      });
      expect(status).toBe(200);
      expect(body.spec).toMatchObject({
        tolerations: [
          { key: 'x' },
          { key: 'node.kubernetes.io/not-ready' },
          { key: 'node.kubernetes.io/unreachable' },
        ],
      });
    });

    it('are put on a node by a binding', async () => {
      const { status } = await api.post(`${pods}/there/binding`, {
        apiVersion: 'v1',
        kind: 'Binding',
        metadata: { name: 'there' },
        target: { kind: 'Node', name: 'n1' },
      });
      expect(status).toBe(201);
      const { body } = await api.get(`${pods}/there`);
      expect(body.spec).toMatchObject({ nodeName: 'n1' });
    });
  });
});
