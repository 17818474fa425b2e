import { TestApi } from '../../../testing/TestApi';

const machines = '/apis/kubevirt.io/v1/namespaces/default/virtualmachines';
const of = (kind: string, name: string, spec: object) => ({
  apiVersion: 'instancetype.kubevirt.io/v1beta1',
  kind: `VirtualMachineCluster${kind}`,
  metadata: { name },
  spec,
});
const preference = (name: string, topology: string, options = {}) =>
  of('Preference', name, {
    cpu: { preferredCPUTopology: topology, ...options },
    requirements: { cpu: { guest: 4 }, memory: { guest: '2Gi' } },
  });
const spread = (name: string, spreadOptions: object) =>
  of('Preference', name, {
    cpu: { preferredCPUTopology: 'spread', spreadOptions },
  });

describe('what a preference wants of a machine', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await TestApi.start({
      objects: [
        of('Instancetype', 'three', {
          cpu: { guest: 3 },
          memory: { guest: '8Gi' },
        }),
        of('Instancetype', 'six', {
          cpu: { guest: 6 },
          memory: { guest: '1Gi' },
        }),
        preference('sockets', 'sockets'),
        preference('cores', 'preferCores'),
        preference('any', 'any'),
        preference('spread', 'spread', {
          spreadOptions: { across: 'CoresThreads' },
        }),
        of('Preference', 'arm', { requirements: { architecture: 'arm64' } }),
        spread('halves', {}),
        spread('threads', { across: 'CoresThreads' }),
        spread('all', { across: 'SocketsCoresThreads', ratio: 2 }),
      ],
    });
  });

  afterAll(() => api.stop());

  const create = (spec: object, domain: object = {}) =>
    api.post(`${machines}?dryRun=All`, {
      apiVersion: 'kubevirt.io/v1',
      kind: 'VirtualMachine',
      metadata: { name: 'web' },
      spec: {
        runStrategy: 'Halted',
        ...spec,
        template: { spec: { domain: { devices: {}, ...domain } } },
      },
    });

  it.each([
    [
      'three',
      'sockets',
      'insufficient CPU resources of 3 vCPU provided by instance type, preference requires 4 vCPU',
    ],
    [
      'six',
      'sockets',
      'insufficient Memory resources of 1Gi provided by instance type, preference requires 2Gi',
    ],
  ])(
    'the instance type %s has too little for %s',
    async (instancetype, name, why) => {
      const { status, body } = await create({
        instancetype: { name: instancetype },
        preference: { name },
      });
      expect([status, body.message]).toEqual([
        422,
        `admission webhook "virtualmachine-validator.kubevirt.io" denied the request: failure checking preference requirements: ${why}`,
      ]);
      expect(body.details).toMatchObject({
        causes: [{ reason: 'FieldValueNotFound', field: 'spec.instancetype' }],
      });
    },
  );

  it.each([
    [
      'sockets',
      { cpu: { sockets: 2, cores: 2 } },
      'insufficient CPU resources of 2 vCPU provided by VirtualMachine, preference requires 4 vCPU provided as sockets',
      'cpu.sockets',
    ],
    [
      'cores',
      { cpu: { cores: 2 } },
      'insufficient CPU resources of 2 vCPU provided by VirtualMachine, preference requires 4 vCPU provided as cores',
      'cpu.cores',
    ],
    [
      'any',
      { resources: { requests: { cpu: '3' } } },
      'insufficient CPU resources of 3 vCPU provided by VirtualMachine, preference requires 4 vCPU provided as cores, sockets and threads',
      'cpu.cores, spec.template.spec.domain.cpu.sockets, spec.template.spec.domain.cpu.threads',
    ],
    [
      'spread',
      { cpu: { cores: 1, threads: 2 } },
      'insufficient CPU resources of 2 vCPU provided by VirtualMachine, preference requires 4 vCPU provided as CoresThreads',
      'cpu.cores, spec.template.spec.domain.cpu.threads',
    ],
    [
      'sockets',
      { cpu: { sockets: 4 }, memory: { guest: '1Gi' } },
      'insufficient Memory resources of 1Gi provided by VirtualMachine, preference requires 2Gi',
      'memory',
    ],
  ])(
    'a machine has too little for %s: %j',
    async (name, domain, why, field) => {
      const { status, body } = await create({ preference: { name } }, domain);
      expect(status).toBe(422);
      expect(body.details).toMatchObject({
        causes: [
          {
            message: `failure checking preference requirements: ${why}`,
            field: `spec.template.spec.domain.${field}`,
          },
        ],
      });
    },
  );

  it('a machine of another architecture is refused', async () => {
    const { body } = await create({ preference: { name: 'arm' } });
    expect(body.message).toMatch(
      /preference requires architecture arm64 but amd64 is being requested$/,
    );
  });

  it.each([
    [
      { preference: { name: 'sockets' } },
      { cpu: { sockets: 4 }, memory: { guest: '2Gi' } },
    ],
    [
      { preference: { name: 'any' } },
      { cpu: { sockets: 2, cores: 2, threads: 1 } },
    ],
    [{ preference: { name: 'halves' }, instancetype: { name: 'six' } }, {}],
  ])('%j with %j is enough', async (spec, domain) => {
    expect((await create(spec, domain)).status).toBe(201);
  });

  it.each([
    [
      'halves',
      'three',
      '3 vCPUs provided by the instance type are not divisible by the Spec.PreferSpreadSocketToCoreRatio or Spec.CPU.PreferSpreadOptions.Ratio of 2 provided by the preference',
    ],
    [
      'threads',
      'three',
      '3 vCPUs provided by the instance type are not divisible by the number of threads per core 2',
    ],
    [
      'all',
      'six',
      '6 vCPUs provided by the instance type are not divisible by the number of threads per core 2 and Spec.PreferSpreadSocketToCoreRatio or Spec.CPU.PreferSpreadOptions.Ratio of 2',
    ],
  ])(
    '%s does not spread the CPUs of %s',
    async (name, instancetype, message) => {
      const { status, body } = await create({
        instancetype: { name: instancetype },
        preference: { name },
      });
      expect(status).toBe(422);
      expect(body.details).toMatchObject({
        causes: [{ message, field: 'instancetype.spec.cpu.guest' }],
      });
    },
  );
});
