import { TestApi } from '../../../testing/TestApi';

const machines = '/apis/kubevirt.io/v1/namespaces/default/virtualmachines';
const labels = {
  'instancetype.kubevirt.io/default-instancetype': 'small',
  'instancetype.kubevirt.io/default-preference': 'linux',
  'instancetype.kubevirt.io/default-preference-kind':
    'VirtualMachinePreference',
};
const claim = (name: string, ofLabels?: object, namespace = 'default') => ({
  apiVersion: 'v1',
  kind: 'PersistentVolumeClaim',
  metadata: { name, namespace, labels: ofLabels },
  spec: {
    accessModes: ['ReadWriteOnce'],
    resources: { requests: { storage: '1Gi' } },
  },
});
const cdi = (kind: string, name: string, spec: object, ofLabels?: object) => ({
  apiVersion: 'cdi.kubevirt.io/v1beta1',
  kind,
  metadata: { name, namespace: 'default', labels: ofLabels },
  spec,
});
const ofClaim = (name: string) => ({
  source: { pvc: { name, namespace: 'default' } },
});
const dataSource = (name: string) => ({
  sourceRef: { kind: 'DataSource', name },
  storage: { resources: { requests: { storage: '1Gi' } } },
});

describe('an instance type and a preference that a volume gives', () => {
  let api: TestApi;

  beforeAll(async () => {
    const of = (kind: string, name: string, spec: object) => ({
      apiVersion: 'instancetype.kubevirt.io/v1beta1',
      kind,
      metadata: {
        name,
        ...(kind.includes('Cluster') ? {} : { namespace: 'default' }),
      },
      spec,
    });
    api = await TestApi.start({
      objects: [
        of('VirtualMachineClusterInstancetype', 'small', {
          cpu: { guest: 1 },
          memory: { guest: '1Gi' },
        }),
        of('VirtualMachinePreference', 'linux', {}),
        claim('labelled', labels),
        claim('plain'),
        cdi('DataVolume', 'labelled-volume', { ...ofClaim('plain') }, labels),
        cdi('DataVolume', 'made-of-claim', { ...ofClaim('labelled') }),
        cdi('DataVolume', 'blank', { source: { blank: {} } }),
        cdi('DataSource', 'labelled-source', ofClaim('plain'), labels),
        cdi('DataSource', 'of-claim', ofClaim('labelled')),
      ],
    });
  });

  afterAll(() => api.stop());

  const create = (
    volume: object,
    matcher: object = {},
    spec: object = {},
    domain: object = {},
  ) =>
    api.post(`${machines}?dryRun=All`, {
      apiVersion: 'kubevirt.io/v1',
      kind: 'VirtualMachine',
      metadata: { name: 'web' },
      spec: {
        runStrategy: 'Halted',
        instancetype: { inferFromVolume: 'root', ...matcher },
        preference: { inferFromVolume: 'root', ...matcher },
        ...spec,
        template: {
          spec: {
            domain: {
              devices: { disks: [{ name: 'root', disk: {} }] },
              ...domain,
            },
            volumes: [{ name: 'root', ...volume }],
          },
        },
      },
    });

  const template = (spec: object) => ({
    dataVolumeTemplates: [{ metadata: { name: 'made' }, spec }],
  });

  it.each([
    ['a claim', { persistentVolumeClaim: { claimName: 'labelled' } }, {}],
    ['a data volume', { dataVolume: { name: 'labelled-volume' } }, {}],
    [
      'the claim that a data volume is made of',
      { dataVolume: { name: 'made-of-claim' } },
      {},
    ],
    [
      'the claim of a data volume that is gone',
      { dataVolume: { name: 'labelled' } },
      {},
    ],
    [
      'the data source of a template',
      { dataVolume: { name: 'made' } },
      template(dataSource('labelled-source')),
    ],
    [
      'the claim of the data source of a template',
      { dataVolume: { name: 'made' } },
      template(dataSource('of-claim')),
    ],
  ])('are those of %s', async (_, volume, spec) => {
    const { status, body } = await create(volume, {}, spec);
    expect(status).toBe(201);
    expect(body.spec).toMatchObject({
      instancetype: { name: 'small' },
      preference: { name: 'linux', kind: 'VirtualMachinePreference' },
    });
    expect(body.spec).not.toHaveProperty('instancetype.inferFromVolume');
  });

  it.each([
    [
      { persistentVolumeClaim: { claimName: 'plain' } },
      'unable to find required instancetype.kubevirt.io/default-instancetype label on the volume',
    ],
    [
      { persistentVolumeClaim: { claimName: 'gone' } },
      'persistentvolumeclaims "gone" not found',
    ],
    [
      { dataVolume: { name: 'blank' } },
      'unable to infer defaults from DataVolumeSpec as DataVolumeSource is not supported',
    ],
    [
      { containerDisk: { image: 'x' } },
      'unable to infer defaults from volume root as type is not supported',
    ],
    [
      { name: 'other', containerDisk: { image: 'x' } },
      'unable to find volume root to infer defaults',
    ],
  ])('cannot be had of %j', async (volume, why) => {
    const { status, body } = await create(volume);
    expect([status, body.message]).toEqual([
      400,
      `admission webhook "virtualmachines-mutator.kubevirt.io" denied the request: ${why}`,
    ]);
  });

  it('are done without where the machine allows it', async () => {
    const { status, body } = await create(
      { containerDisk: { image: 'x' } },
      { inferFromVolumeFailurePolicy: 'Ignore' },
      {},
      { memory: { guest: '1Gi' } },
    );
    expect(status).toBe(201);
    expect(body.spec).not.toHaveProperty('instancetype');
    expect(body.spec).not.toHaveProperty('preference');
  });

  it('replace the memory of a machine that would do without', async () => {
    const { status, body } = await create(
      { persistentVolumeClaim: { claimName: 'labelled' } },
      { inferFromVolumeFailurePolicy: 'Ignore' },
      {},
      { memory: { guest: '1Gi' } },
    );
    expect(status).toBe(201);
    expect(body.spec).not.toHaveProperty('template.spec.domain.memory');
  });

  it.each([
    [
      { name: 'small' },
      'Name should not be provided when InferFromVolume is used within the instancetype matcher',
    ],
    [
      { kind: 'VirtualMachineInstancetype' },
      'Kind should not be provided when InferFromVolume is used within the instancetype matcher',
    ],
    [
      { inferFromVolume: '' },
      'Either Name or InferFromVolume should be provided within the instancetype matcher',
    ],
    [
      { inferFromVolumeFailurePolicy: 'Maybe' },
      "Invalid value 'Maybe' for InferFromVolumeFailurePolicy",
    ],
  ])('are not asked for by %j', async (matcher, why) => {
    const { status, body } = await create(
      { persistentVolumeClaim: { claimName: 'labelled' } },
      matcher,
    );
    expect([status, body.message]).toEqual([
      422,
      `admission webhook "virtualmachines-mutator.kubevirt.io" denied the request: ${why}`,
    ]);
  });
});
