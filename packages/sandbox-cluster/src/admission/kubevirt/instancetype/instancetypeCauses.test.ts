import { TestApi } from '../../../testing/TestApi';

const machines = '/apis/kubevirt.io/v1/namespaces/default/virtualmachines';
const machine = (spec: object, domain: object = {}) => ({
  apiVersion: 'kubevirt.io/v1',
  kind: 'VirtualMachine',
  metadata: { name: 'web' },
  spec: {
    runStrategy: 'Halted',
    ...spec,
    template: { spec: { domain: { devices: {}, ...domain } } },
  },
});

describe('instance types and preferences of a machine', () => {
  let api: TestApi;
  beforeAll(async () => {
    const of = (kind: string, namespace?: string) => ({
      apiVersion: 'instancetype.kubevirt.io/v1beta1',
      kind,
      metadata: { name: 'small', namespace },
      spec: kind.endsWith('type')
        ? { cpu: { guest: 1 }, memory: { guest: '1Gi' } }
        : {},
    });
    api = await TestApi.start({
      simulate: false,
      objects: [
        of('VirtualMachineClusterInstancetype'),
        of('VirtualMachineInstancetype', 'default'),
        of('VirtualMachineClusterPreference'),
      ],
    });
  });
  afterAll(() => api.stop());
  const dryRun = (body: object) => api.post(`${machines}?dryRun=All`, body);

  it.each([
    [{ instancetype: { name: 'small' } }],
    [{ instancetype: { name: 'small', kind: 'VirtualMachineInstancetype' } }],
    [
      {
        preference: { name: 'small', kind: 'virtualmachineclusterpreference' },
      },
    ],
    [{ instancetype: { name: 'gone', revisionName: 'taken' } }],
  ])('can be %j', async spec => {
    expect((await dryRun(machine(spec))).status).toBe(201);
  });

  it.each([
    [
      'instancetype',
      { name: 'huge' },
      'Failure to find instancetype: virtualmachineclusterinstancetypes.instancetype.kubevirt.io "huge" not found',
    ],
    [
      'instancetype',
      { name: 'huge', kind: 'VirtualMachineInstancetype' },
      'Failure to find instancetype: virtualmachineinstancetypes.instancetype.kubevirt.io "huge" not found',
    ],
    [
      'instancetype',
      { name: 'small', kind: 'Flavor' },
      'Failure to find instancetype: got unexpected kind in InstancetypeMatcher: flavor',
    ],
    [
      'preference',
      { name: 'huge' },
      'Failure to find preference: virtualmachineclusterpreferences.instancetype.kubevirt.io "huge" not found',
    ],
  ])('cannot be %s %j', async (which, matcher, why) => {
    const { status, body } = await dryRun(machine({ [which]: matcher }));
    expect(status).toBe(422);
    expect(body.message).toBe(
      `admission webhook "virtualmachine-validator.kubevirt.io" denied the request: ${why}`,
    );
    expect(body.details).toMatchObject({
      causes: [{ reason: 'FieldValueNotFound', field: `spec.${which}` }],
    });
  });

  it('leave no room for a size of its own', async () => {
    const { status, body } = await dryRun(
      machine(
        { instancetype: { name: 'small' } },
        { cpu: { sockets: 2 }, memory: { guest: '2Gi' } },
      ),
    );
    expect(status).toBe(422);
    expect(body.details).toMatchObject({
      causes: ['cpu.sockets', 'memory.guest']
        .map(path => `spec.template.spec.domain.${path}`)
        .map(field => ({
          reason: 'FieldValueInvalid',
          field,
          message: `VM field(s) ${field} conflicts with selected instance type`,
        })),
    });
  });
});
