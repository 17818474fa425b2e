import { applyMergePatch } from '../../apply/applyMergePatch';
import { jsonAt } from '../../objects/json';
import { TestApi } from '../../testing/TestApi';

const machines = '/apis/kubevirt.io/v1/namespaces/default/virtualmachines';
const P = 'spec.template.spec';
const D = `${P}.domain`;

/** A machine that nothing is wrong with, its template changed by a merge patch. */
function template(change: object, metadata: object = {}): object {
  const base = {
    domain: {
      devices: {
        disks: [{ name: 'root', disk: { bus: 'virtio' } }],
        interfaces: [{ name: 'default', masquerade: {} }],
      },
    },
    networks: [{ name: 'default', pod: {} }],
    volumes: [{ name: 'root', containerDisk: { image: 'example.com/disk' } }],
  };
  return {
    apiVersion: 'kubevirt.io/v1',
    kind: 'VirtualMachine',
    metadata: { name: 'web' },
    spec: {
      runStrategy: 'Halted',
      template: { metadata, spec: applyMergePatch(base, change) },
    },
  };
}

const domain = (change: object) => template({ domain: change });
const disk = (change: object) =>
  domain({
    devices: { disks: [{ name: 'root', disk: { bus: 'virtio' }, ...change }] },
  });

describe("virt-api's rules beside those that a form can break", () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await TestApi.start({ contents: 'bare' });
  });
  afterAll(() => api.stop());

  const create = (object: object) => api.post(`${machines}?dryRun=All`, object);

  it.each<[string, object, string[]]>([
    [
      'huge pages',
      domain({
        memory: { hugepages: { pageSize: '2Mi' } },
        resources: { requests: { memory: '3M' } },
      }),
      [
        `${D}.resources.requests.memory '3M' is not a multiple of the page size ${D}.hugepages.size '2Mi'`,
      ],
    ],
    [
      'the serial number of the firmware',
      domain({ firmware: { serial: 'a b' } }),
      [
        `${D}.firmware.serial must be made up of the following characters [A-Za-z0-9_.+-], if specified`,
      ],
    ],
    [
      'CPUs of its own',
      domain({
        cpu: { dedicatedCpuPlacement: true, cores: 2, threads: 3 },
        resources: { requests: { cpu: '1500m', memory: '1Gi' } },
      }),
      [
        'provided resources CPU requests must be an interger',
        `${D}.resources.requests.cpu or ${D}.resources.limits.cpu must not be provided at the same time with ${D}.cpu.cores when DedicatedCPUPlacement is true `,
        `Not more than two threads must be provided at ${D}.cpu.threads (got 3) when DedicatedCPUPlacement is true`,
      ],
    ],
    [
      'features of the CPU',
      domain({
        cpu: {
          isolateEmulatorThread: true,
          features: [{ name: 'vmx', policy: 'maybe' }],
        },
      }),
      [
        'IsolateEmulatorThread should be only set in combination with DedicatedCPUPlacement',
        'CPU feature vmx uses policy maybe that is not supported.',
      ],
    ],
    [
      'how it starts',
      template({ startStrategy: 'Later' }),
      [`${P}.startStrategy is set with an unrecognized option: Later`],
    ],
    [
      'the architecture',
      template({ architecture: 'arm64' }),
      [
        `MultiArchitecture feature gate is not enabled in kubevirt-config, invalid entry ${P}.architecture`,
      ],
    ],
    [
      'input devices and threads',
      domain({
        devices: { inputs: [{ name: 'pen', type: 'pen', bus: 'ps2' }] },
        ioThreadsPolicy: 'many',
      }),
      [
        'Input device can have only virtio or usb bus.',
        'Input device can have only tablet type.',
        'Invalid IOThreadsPolicy (many)',
      ],
    ],
    [
      'names',
      template({ dnsPolicy: 'None' }),
      ['must provide `dnsConfig` when `dnsPolicy` is None'],
    ],
    [
      'name servers',
      template({
        dnsPolicy: 'Never',
        dnsConfig: { nameservers: ['here'], searches: ['a_b'] },
      }),
      [
        'DNSPolicy: Never is not supported, valid values: [ClusterFirstWithHostNet ClusterFirst Default None ]',
        'must be valid IP address: here',
        "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')",
      ],
    ],
    [
      'devices that need a gate',
      domain({
        devices: { autoattachVSOCK: true, sound: { model: 'loud', name: '' } },
      }),
      [
        "Sound device type is not supported. Options: 'ich9' or 'ac97'",
        'Sound device requires a name field.',
        'VSOCK feature gate is not enabled in kubevirt-config',
      ],
    ],
    [
      'blocks of a disk',
      disk({ blockSize: { custom: { logical: 512, physical: 1000 } } }),
      ['Provided size of 1000 is not a power of 2'],
    ],
    [
      'errors of a disk',
      disk({ errorPolicy: 'pray' }),
      [`${D}.devices.disks[0].errorPolicy has invalid value "pray"`],
    ],
    [
      'a kernel of its own',
      domain({ firmware: { kernelBoot: { container: { image: 'x' } } } }),
      [
        `${D}.firmware.kernelBoot.container must be defined with at least one of the following: kernelPath, initrdPath`,
      ],
    ],
    [
      'a file of the node',
      template({
        volumes: [
          {
            name: 'root',
            hostDisk: { path: '/a', type: 'Disk', capacity: '1Gi' },
          },
        ],
      }),
      [
        'HostDisk feature gate is not enabled',
        `${P}.volumes[0].hostDisk.capacity is allowed to pass only with ${P}.volumes[0].hostDisk.type equal to 'DiskOrCreate'`,
      ],
    ],
    [
      'sidecars',
      template({}, { annotations: { 'hooks.kubevirt.io/hookSidecars': '[]' } }),
      [
        'sidecar feature gate is not enabled in kubevirt-config, invalid entry spec.template.metadata.annotations.hooks.kubevirt.io/hookSidecars',
      ],
    ],
    [
      'GPUs without a name, each by itself',
      domain({ devices: { gpus: [{ name: 'a' }, { name: 'b' }] } }),
      [0, 1].map(
        () =>
          'vmi.spec.domain.devices.gpus contains GPUs without deviceName or claimRequest; each GPU must specify either a deviceName or a claimRequest',
      ),
    ],
  ])('are about %s', async (_what, object, messages) => {
    const { status, body } = await create(object);
    expect([status, body.message]).toEqual([
      422,
      `admission webhook "virtualmachine-validator.kubevirt.io" denied the request: ${messages.join(
        ', ',
      )}`,
    ]);
  });

  it('refuse bindings of old before all else, and only in new machines', async () => {
    const old = template({
      domain: {
        devices: {
          interfaces: [
            { name: 'default', slirp: {} },
            { name: 'other', macvtap: {} },
          ],
        },
      },
    });
    const { body } = await create(old);
    expect(jsonAt(body, 'details', 'causes')).toEqual([
      {
        reason: 'FieldValueInvalid',
        message: 'Slirp interface support has been discontinued since v1.3',
        field: 'spec.domain.devices.interfaces[0].slirp',
      },
      {
        reason: 'FieldValueInvalid',
        message: 'Macvtap network binding has been discontinued since v1.3',
        field: 'spec.domain.devices.interfaces[1].macvtap',
      },
    ]);
  });

  it('show ten causes, and count the others', async () => {
    const { body } = await create(
      domain({
        devices: {
          inputs: Array.from({ length: 12 }, (_, index) => ({
            name: `pen-${index}`,
            type: 'pen',
          })),
        },
      }),
    );
    expect(jsonAt(body, 'details', 'causes')).toHaveLength(10);
    expect(body.message).toMatch(/, and 2 more validation errors$/);
  });
});

describe("virt-api's rules for what is done with machines", () => {
  const inside = 'namespaces/default';
  const snapshots = `/apis/snapshot.kubevirt.io/v1beta1/${inside}/virtualmachinesnapshots`;
  const restores = `/apis/snapshot.kubevirt.io/v1beta1/${inside}/virtualmachinerestores`;
  const clones = `/apis/clone.kubevirt.io/v1beta1/${inside}/virtualmachineclones`;
  const snapshotOf = (source: object) => ({
    apiVersion: 'snapshot.kubevirt.io/v1beta1',
    kind: 'VirtualMachineSnapshot',
    metadata: { name: 's' },
    spec: { source: { kind: 'VirtualMachine', name: 'web', ...source } },
  });
  const restoreTo = (name: string, target: object, more: object = {}) => ({
    apiVersion: 'snapshot.kubevirt.io/v1beta1',
    kind: 'VirtualMachineRestore',
    metadata: { name },
    spec: {
      target: { apiGroup: 'kubevirt.io', kind: 'VirtualMachine', ...target },
      virtualMachineSnapshotName: 's',
      ...more,
    },
  });
  const cloneOf = (spec: object) => ({
    apiVersion: 'clone.kubevirt.io/v1beta1',
    kind: 'VirtualMachineClone',
    metadata: { name: 'c' },
    spec: {
      source: { apiGroup: 'kubevirt.io', kind: 'VirtualMachine', name: 'web' },
      ...spec,
    },
  });
  let api: TestApi;

  beforeAll(async () => {
    api = await TestApi.start({ contents: 'bare' });
    await api.post(snapshots, snapshotOf({ apiGroup: 'kubevirt.io' }));
    await api.post(restores, restoreTo('first', { name: 'web' }));
  });
  afterAll(() => api.stop());

  it.each<[string, string, object, string, string]>([
    [
      'snapshot',
      snapshots,
      snapshotOf({}),
      'virtualmachinesnapshot-validator.snapshot.kubevirt.io',
      'missing apiGroup',
    ],
    [
      'snapshot',
      snapshots,
      snapshotOf({ apiGroup: 'kubevirt.io', kind: 'Pod' }),
      'virtualmachinesnapshot-validator.snapshot.kubevirt.io',
      'invalid kind',
    ],
    [
      'restore',
      restores,
      restoreTo('r', { name: 'other', apiGroup: 'apps' }),
      'virtualmachinerestore-validator.snapshot.kubevirt.io',
      'invalid apiGroup',
    ],
    [
      'restore',
      restores,
      restoreTo('r', { name: 'web' }),
      'virtualmachinerestore-validator.snapshot.kubevirt.io',
      'VirtualMachineRestore "first" in progress',
    ],
    [
      'restore',
      restores,
      restoreTo(
        'r',
        { name: 'other' },
        { patches: ['{"op": "replace", "path": "/metadata/name"}'] },
      ),
      'virtualmachinerestore-validator.snapshot.kubevirt.io',
      'patching is valid only for elements under /spec/ only:  "path": "/metadata/name"',
    ],
    [
      'clone',
      clones,
      cloneOf({ target: { kind: 'VirtualMachine', name: 'web' } }),
      'vm-clone-validator.kubevirt.io',
      'Target name cannot be equal to source name when both are VirtualMachines',
    ],
    [
      'clone',
      clones,
      cloneOf({ labelFilters: ['a!'] }),
      'vm-clone-validator.kubevirt.io',
      'spec.labels filter a! is invalid: cannot contain a negation character (!); FilterRules: NegationChar can be only used at the beginning of the filter',
    ],
  ])('refuse a %s at %s: %j', async (_kind, path, object, webhook, message) => {
    const { status, body } = await api.post(`${path}?dryRun=All`, object);
    expect([status, body.message]).toEqual([
      422,
      `admission webhook "${webhook}" denied the request: ${message}`,
    ]);
  });

  it('let nobody change what a snapshot is of', async () => {
    const { body } = await api.patch(`${snapshots}/s`, {
      spec: { source: { name: 'other' } },
    });
    expect(body.message).toContain('spec in immutable after creation');
  });

  it('keep their labels on instances to KubeVirt', async () => {
    const instances = `/apis/kubevirt.io/v1/${inside}/virtualmachineinstances`;
    await api.post(instances, {
      apiVersion: 'kubevirt.io/v1',
      kind: 'VirtualMachineInstance',
      metadata: { name: 'web' },
      spec: { domain: { memory: { guest: '1Gi' }, devices: {} } },
    });
    const { body } = await api.patch(`${instances}/web`, {
      metadata: { labels: { 'kubevirt.io/nodeName': 'mine' } },
    });
    expect(body.message).toContain(
      'modification of the following reserved kubevirt.io/ labels on a VMI object is prohibited',
    );
  });
});
