import { templateEntityV1beta3Validator } from '@backstage/plugin-scaffolder-common';
import { fillInForm, FormData, formErrors } from '../__testUtils__/formData';
import { readTemplate, startTemplates } from '../__testUtils__/startTemplates';
import { readValues } from '../plan/readValues';

const owned = { name: 'dev', owner: 'group:default/team-a' };
const who = { ...owned, target: { namespace: 'team-a' } };
let scaffolder: Awaited<ReturnType<typeof startTemplates>>;

beforeAll(async () => {
  // RJSF prefers `ui:enumNames`, which Backstage's review page does not read.
  jest.spyOn(console, 'warn').mockImplementation();
  scaffolder = await startTemplates();
}, 60_000);

afterAll(() => scaffolder.stop());

/** Fills in a template's form, as far as `filledIn` says, and sends it. */
async function submit(folder: string, filledIn: FormData) {
  const { template, pages } = readTemplate(folder);
  const data = fillInForm(pages, filledIn);
  expect(formErrors(pages, data)).toEqual({});
  return scaffolder.run(template, data);
}

/** The values that an action makes a virtual machine of, checked. */
function valuesOf(input: Record<string, unknown>) {
  const { values, remarks } = readValues({
    name: String(input.name),
    namespace: String(input.namespace),
    values: input.values,
    profile: 'modern',
  });
  expect(remarks.filter(({ severity }) => severity === 'warning')).toEqual([]);
  return values;
}

function errorsOf(folder: string, filledIn: FormData) {
  const { pages } = readTemplate(folder);
  const errors = formErrors(pages, fillInForm(pages, filledIn));
  // A field that is shown on condition is complained of on the page as well.
  delete errors[''];
  return errors;
}

describe.each([
  'virtual-machine-pull-request',
  'delete-virtual-machine',
  'gpu-workstation',
  'windows-virtual-machine',
])('the template %s', folder => {
  it('is a template', async () => {
    const { template } = readTemplate(folder);
    expect(template.metadata.name).toBe(folder);
    await expect(templateEntityV1beta3Validator.check(template)).resolves.toBe(
      true,
    );
  });
});

describe('the template "Create virtual machine by pull request"', () => {
  const folder = 'virtual-machine-pull-request';

  it('renders and shows the files where there is no repository', async () => {
    scaffolder.outputs['kubevirt:vm:render'] = {
      paths: ['virtual-machines/dev/virtual-machine.yaml'],
      manifests: 'kind: VirtualMachine\n',
    };
    const { inputs, output } = await submit(folder, owned);
    expect(Object.keys(inputs)).toEqual(['kubevirt:vm:render']);
    const input = inputs['kubevirt:vm:render'];
    expect(input).toMatchObject({
      ...owned,
      namespace: 'default',
      targetPath: 'virtual-machines/dev',
      checkWithCluster: true,
    });
    expect(valuesOf(input)).toMatchObject({
      resources: { cpu: 2, memory: '4Gi' },
      rootDisk: {
        containerDisk: { enabled: false },
        dataVolume: {
          enabled: true,
          template: { source: { http: {} }, storage: {} },
        },
      },
      network: { ports: [{ name: 'ssh', port: 22, protocol: 'TCP' }] },
    });
    expect(output.links ?? []).toEqual([]);
    expect(output.text?.[0].content).toContain(
      'virtual-machines/dev/virtual-machine.yaml',
    );
    expect(output.text?.[1].content).toContain('kind: VirtualMachine');
  });

  it('opens a pull request in the repository', async () => {
    scaffolder.outputs['publish:github:pull-request'] = {
      remoteUrl: 'https://github.com/example/vms/pull/1',
    };
    const { inputs, output } = await submit(folder, {
      ...owned,
      namespace: 'team-a',
      repository: 'example/vms',
      folder: 'clusters/prod',
    });
    expect(inputs['kubevirt:vm:render'].targetPath).toBe('clusters/prod/dev');
    expect(inputs['publish:github:pull-request']).toMatchObject({
      repoUrl: 'github.com?owner=example&repo=vms',
      branchName: 'virtual-machine-team-a-dev',
      title: 'Create virtual machine dev in team-a',
    });
    expect(output.links).toMatchObject([
      { url: 'https://github.com/example/vms/pull/1' },
    ]);
  });

  it.each([
    [{ repository: 'vms' }, '.repository'],
    [{ folder: '../etc' }, '.folder'],
    [{ imageUrl: 'a' }, '.imageUrl'],
  ])('says that %j is wrong', (wrong, field) => {
    expect(Object.keys(errorsOf(folder, { ...owned, ...wrong }))).toEqual([
      field,
    ]);
  });
});

describe('the template "Delete virtual machine"', () => {
  const folder = 'delete-virtual-machine';
  const entityRef = 'resource:team-a/dev.sandbox';

  it.each<[string, FormData, unknown]>([
    ['deletes what was made with it', {}, []],
    ['keeps all disks', { disks: 'all' }, 'all'],
    [
      'keeps the disks that are named',
      { disks: 'some', keepDisks: ['rootdisk'] },
      ['rootdisk'],
    ],
    [
      'forgets names where none are asked for any more',
      { disks: 'withIt', keepDisks: ['rootdisk'] },
      [],
    ],
  ])('%s', async (_, filledIn, keepDisks) => {
    scaffolder.outputs['kubevirt:vm:delete'] = {
      deleted: ["VirtualMachine 'dev'", "Service 'dev'"],
      kept: ["disk 'data'"],
    };
    const { inputs, output } = await submit(folder, {
      entityRef,
      confirm: 'dev',
      ...filledIn,
    });
    expect(inputs['kubevirt:vm:delete']).toEqual({
      entityRef,
      confirm: 'dev',
      keepDisks,
    });
    expect(output.text?.[0].content).toMatch(
      /- VirtualMachine 'dev'\n- Service 'dev'\s+Kept:\s+- disk 'data'/,
    );
  });

  it('wants the name, and the disks that are to stay', () => {
    expect(errorsOf(folder, { entityRef, disks: 'some' })).toMatchObject({
      confirm: expect.stringMatching(/required/),
      '.keepDisks.0': expect.stringMatching(/lowercase/),
    });
  });
});

describe('the template "GPU workstation"', () => {
  const folder = 'gpu-workstation';
  const device = 'nvidia.com/GA100_A100_PCIE_40GB';

  it.each([1, 2, 8])('has %d GPUs, each with a name', async gpuCount => {
    const { inputs } = await submit(folder, { ...who, gpuCount });
    const { extraDevices, network, cloudInit } = valuesOf(
      inputs['kubevirt:vm:create'],
    );
    expect(extraDevices.gpus).toEqual(
      Array.from({ length: gpuCount }, (_, at) => ({
        name: `gpu${at + 1}`,
        deviceName: device,
      })),
    );
    expect(network.ports.map(({ port }) => port)).toEqual([22, 8888]);
    expect(cloudInit.userData).toContain('ubuntu-drivers, install');
  });

  it('has a second disk, a key and a password where they are wanted', async () => {
    const { inputs } = await submit(folder, {
      ...who,
      dataClaim: 'models',
      password: 'generate',
      sshPublicKey: 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5 you@example.com\n',
    });
    const input = inputs['kubevirt:vm:create'];
    expect(input).toMatchObject({ password: 'generate', wait: 'agent' });
    expect(valuesOf(input)).toMatchObject({
      volumes: {
        disks: [{ name: 'data', persistentVolumeClaim: { name: 'models' } }],
      },
      sshKeys: ['ssh-ed25519 AAAAC3NzaC1lZDI1NTE5 you@example.com'],
    });
  });

  it('says that a GPU without a vendor is none', () => {
    expect(errorsOf(folder, { ...who, gpuDevice: 'A100' })).toEqual({
      '.gpuDevice': expect.stringMatching(/vendor/),
    });
  });
});

describe('the template "Windows virtual machine"', () => {
  const folder = 'windows-virtual-machine';

  it('copies an uploaded image, and takes the devices from the preference', async () => {
    const { inputs } = await submit(folder, {
      ...who,
      imageClaim: 'windows-image',
    });
    const values = valuesOf(inputs['kubevirt:vm:create']);
    expect(values).toMatchObject({
      preference: { name: 'windows.2k25.virtio' },
      rootDisk: {
        bus: 'virtio',
        dataVolume: {
          template: {
            source: { pvc: { namespace: 'team-a', name: 'windows-image' } },
          },
        },
      },
      network: { ports: [{ name: 'rdp', port: 3389 }] },
      cloudInit: { userData: '' },
      volumes: { disks: [] },
    });
    expect(values.rootDisk.dataVolume.template.source).not.toHaveProperty(
      'registry',
    );
    expect(values.extraDevices).toEqual({});
  });

  it('does not expect drivers of an image that lacks them', async () => {
    const { inputs } = await submit(folder, {
      ...who,
      imageClaim: 'windows-image',
      drivers: 'missing',
    });
    const values = valuesOf(inputs['kubevirt:vm:create']);
    expect(values).toMatchObject({
      preference: { name: 'windows.2k25' },
      rootDisk: { bus: 'sata' },
    });
  });

  it('helps an image from a registry that lacks drivers and answers', async () => {
    const { inputs } = await submit(folder, {
      ...who,
      imageFrom: 'registry',
      registryImage: 'registry.example.com/windows:2025',
      drivers: 'missing',
      preference: 'none',
      sysprep: 'answers',
    });
    const values = valuesOf(inputs['kubevirt:vm:create']);
    expect(values.rootDisk).toMatchObject({
      bus: 'sata',
      dataVolume: {
        template: {
          source: {
            registry: { url: 'docker://registry.example.com/windows:2025' },
          },
        },
      },
    });
    expect(values.preference).toBeUndefined();
    expect(values.extraDevices).toEqual({ tpm: {} });
    expect(values.volumes.disks).toEqual([
      {
        name: 'virtio-drivers',
        device: 'cdrom',
        bus: 'sata',
        containerDisk: {
          image: 'quay.io/kubevirt/virtio-container-disk:v1.9.0',
        },
      },
      {
        name: 'sysprep',
        device: 'cdrom',
        bus: 'sata',
        sysprep: { secret: { name: 'answers' } },
      },
    ]);
  });

  it.each([
    [{}, 'imageClaim'],
    [{ imageFrom: 'registry' }, 'registryImage'],
  ])('wants an image for %j', (filledIn, field) => {
    expect(errorsOf(folder, { ...who, ...filledIn })).toEqual({
      [field]: expect.stringMatching(/required/),
    });
  });
});
