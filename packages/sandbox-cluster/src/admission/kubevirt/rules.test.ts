import { applyMergePatch } from '../../apply/applyMergePatch';
import { jsonAt } from '../../objects/json';
import { TestApi } from '../../testing/TestApi';

const machines = '/apis/kubevirt.io/v1/namespaces/default/virtualmachines';
const P = 'spec.template.spec';

/** A machine that nothing is wrong with, changed as a merge patch says. */
function machine(change: object): object {
  const base = {
    apiVersion: 'kubevirt.io/v1',
    kind: 'VirtualMachine',
    metadata: { name: 'web' },
    spec: {
      runStrategy: 'Always',
      template: {
        spec: {
          domain: {
            memory: { guest: '1Gi' },
            devices: {
              disks: [
                { name: 'root', disk: { bus: 'virtio' } },
                { name: 'init', disk: { bus: 'virtio' } },
              ],
              interfaces: [{ name: 'default', masquerade: {} }],
            },
          },
          networks: [{ name: 'default', pod: {} }],
          volumes: [
            { name: 'root', containerDisk: { image: 'example.com/disk' } },
            { name: 'init', cloudInitNoCloud: { userData: '#cloud-config' } },
          ],
        },
      },
    },
  };
  return applyMergePatch(base, change);
}

const spec = (change: object) => machine({ spec: change });
const template = (change: object) => spec({ template: { spec: change } });
const domain = (change: object) => template({ domain: change });
const devices = (change: object) => domain({ devices: change });
const disks = (first: object, second: object = {}) =>
  devices({
    disks: [
      { name: 'root', disk: { bus: 'virtio' }, ...first },
      { name: 'init', disk: { bus: 'virtio' }, ...second },
    ],
  });
const volumes = (first: object | undefined, second: object | undefined) =>
  template({
    volumes: [
      { name: 'root', containerDisk: { image: 'x' }, ...first },
      { name: 'init', cloudInitNoCloud: { userData: 'x' }, ...second },
    ],
  });
const nic = (change: object) =>
  devices({ interfaces: [{ name: 'default', masquerade: {}, ...change }] });
const templates = (entry: object, volume = 'data') =>
  applyMergePatch(
    template({
      volumes: [
        { name: 'root', dataVolume: { name: volume } },
        { name: 'init', cloudInitNoCloud: { userData: 'x' } },
      ],
    }),
    { spec: { dataVolumeTemplates: [entry] } },
  );
const storage = { resources: { requests: { storage: '1Gi' } } };
const blank = { blank: {} };

describe("virt-api's rules for a machine", () => {
  let api: TestApi;

  beforeAll(async () => {
    // No feature gate is set.
    api = await TestApi.start({ contents: 'bare' });
  });
  afterAll(() => api.stop());

  const create = (object: object) => api.post(`${machines}?dryRun=All`, object);

  it('accept one that nothing is wrong with', async () => {
    expect((await create(machine({}))).status).toBe(201);
  });

  it.each<[string, object, string]>([
    [
      'V01',
      spec({ running: true }),
      'Running and RunStrategy are mutually exclusive. Note that Running is deprecated, please use RunStrategy instead',
    ],
    ['V02', spec({ runStrategy: null }), 'RunStrategy must be specified'],
    [
      'V03',
      spec({ runStrategy: 'Sometimes' }),
      'Invalid RunStrategy (Sometimes)',
    ],
    [
      'V04',
      disks({}, { name: 'root' }),
      `${P}.domain.devices.disks[1] and ${P}.domain.devices.disks[0] must not have the same Name.`,
    ],
    [
      'V05',
      volumes({}, { name: 'root' }),
      `${P}.volumes[1] and ${P}.volumes[0] must not have the same Name.`,
    ],
    [
      'V06',
      disks({}, { name: 'other' }),
      `${P}.domain.devices.disks[1].Name 'other' not found.`,
    ],
    [
      'V07',
      disks({ name: 'Root' }),
      'a lowercase RFC 1123 label must consist of',
    ],
    ['V08', disks({ disk: { bus: 'ide' } }), 'IDE bus is not supported'],
    [
      'V08',
      disks({ disk: { bus: 'floppy' } }),
      'is set with an unrecognized bus floppy, must be one of: [virtio scsi sata usb]',
    ],
    [
      'V08',
      disks({ disk: null, cdrom: { bus: 'virtio' } }),
      'Bus type virtio is invalid for CD-ROM device',
    ],
    [
      'V09',
      disks({ bootOrder: 0 }),
      `${P}.domain.devices.disks[0] must have a boot order > 0, if supplied`,
    ],
    [
      'V09',
      disks({ bootOrder: 1 }, { bootOrder: 1 }),
      `Boot order for ${P}.domain.devices.disks[1].bootOrder already set for a different device.`,
    ],
    [
      'V10',
      disks({ serial: 'a b' }),
      'must be made up of the following characters [A-Za-z0-9_.+-], if specified',
    ],
    [
      'V10',
      disks({ serial: 'a'.repeat(257) }),
      'must be less than or equal to 256 in length, if specified',
    ],
    [
      'V11',
      volumes({}, { emptyDisk: { capacity: '1Gi' } }),
      `${P}.volumes[1] must have exactly one source type set`,
    ],
    [
      'V12',
      volumes({ containerDisk: undefined, dataVolume: { name: '' } }, {}),
      "DataVolume 'name' must be set",
    ],
    [
      'V13',
      templates({ metadata: {}, spec: { storage, source: blank } }),
      "'name' field must not be empty for DataVolumeTemplate entry spec.dataVolumeTemplate[0].name.",
    ],
    [
      'V14',
      templates({ metadata: { name: 'data' }, spec: { source: blank } }),
      'Missing Data volume PVC or Storage',
    ],
    [
      'V14',
      templates({
        metadata: { name: 'data' },
        spec: { storage, pvc: storage, source: blank },
      }),
      'Duplicate storage definition, both target storage and target pvc defined',
    ],
    [
      'V15',
      templates({ metadata: { name: 'data' }, spec: { storage } }),
      'Data volume should have either Source, SourceRef, or be externally populated',
    ],
    [
      'V15',
      templates({ metadata: { name: 'data' }, spec: { storage, source: {} } }),
      'Missing dataVolume valid source',
    ],
    [
      'V16',
      templates({
        metadata: { name: 'data' },
        spec: { storage, source: { blank: {}, http: { url: 'http://x' } } },
      }),
      'Multiple dataVolume sources',
    ],
    [
      'V17',
      templates({
        metadata: { name: 'data' },
        spec: {
          storage: { ...storage, dataSource: { kind: 'X', name: 'x' } },
          source: blank,
        },
      }),
      'External population is incompatible with Source and SourceRef',
    ],
    [
      'V18',
      templates(
        { metadata: { name: 'data' }, spec: { storage, source: blank } },
        'other',
      ),
      "DataVolumeTemplate entry spec.dataVolumeTemplate[0] must be referenced in the VMI template's 'volumes' list",
    ],
    [
      'V19',
      templates({
        metadata: { name: 'data', namespace: 'other' },
        spec: { storage, source: blank },
      }),
      'Embedded DataVolume namespace other differs from VM namespace default',
    ],
    [
      'V20',
      volumes({}, { cloudInitNoCloud: { userData: 'x'.repeat(2049) } }),
      `${P}.volumes[1].cloudInitNoCloud userdata exceeds 2048 byte limit. Should use UserDataSecretRef for larger data.`,
    ],
    [
      'V21',
      volumes({}, { cloudInitNoCloud: {} }),
      `${P}.volumes[1].cloudInitNoCloud must have at least one userdatasource or one networkdatasource set.`,
    ],
    [
      'V22',
      volumes(
        {},
        { cloudInitNoCloud: { userData: 'x', secretRef: { name: 'x' } } },
      ),
      `${P}.volumes[1].cloudInitNoCloud must have only one userdatasource set.`,
    ],
    [
      'V22',
      volumes({}, { cloudInitNoCloud: { userDataBase64: '!' } }),
      'userDataBase64 is not a valid base64 value.',
    ],
    [
      'V23',
      domain({ resources: { requests: { memory: '-1Gi' } } }),
      `${P}.domain.resources.requests.memory '-1Gi': must be greater than or equal to 0.`,
    ],
    [
      'V24',
      domain({
        resources: { requests: { memory: '2Gi' }, limits: { memory: '1Gi' } },
      }),
      `${P}.domain.resources.requests.memory '2Gi' is greater than ${P}.domain.resources.limits.memory '1Gi'`,
    ],
    [
      'V25',
      domain({ resources: { requests: { cpu: '2' }, limits: { cpu: '1' } } }),
      `${P}.domain.resources.requests.cpu '2' is greater than ${P}.domain.resources.limits.cpu '1'`,
    ],
    [
      'V28',
      domain({ cpu: { sockets: 4, maxSockets: 2 } }),
      'Number of sockets in CPU topology is greater than the maximum sockets allowed',
    ],
    [
      'V29',
      domain({ machine: { type: 'isapc' } }),
      `${P}.domain.machine.type is not supported: isapc (allowed values: [q35* pc-q35*])`,
    ],
    [
      'V30',
      nic({ ports: [{ name: '-', port: 80 }] }),
      'Invalid name of the port: -',
    ],
    [
      'V30',
      nic({
        ports: [
          { name: 'a', port: 80 },
          { name: 'a', port: 81 },
        ],
      }),
      'Duplicate name of the port: a',
    ],
    [
      'V31',
      nic({ ports: [{ name: 'a', port: 0 }] }),
      'Port field is mandatory.',
    ],
    [
      'V31',
      nic({ ports: [{ port: 65537 }] }),
      'Port field must be in range 0 < x < 65536.',
    ],
    [
      'V32',
      nic({ ports: [{ port: 80, protocol: 'tcp' }] }),
      'Unknown protocol, only TCP or UDP allowed',
    ],
    [
      'V34',
      devices({ interfaces: [{ name: 'x', masquerade: {} }] }),
      `${P}.domain.devices.interfaces[0].name 'x' not found.`,
    ],
    [
      'V34',
      template({
        networks: [
          { name: 'default', pod: {} },
          { name: 'x', multus: { networkName: 'x' } },
        ],
      }),
      `${P}.networks[1].name 'x' not found.`,
    ],
    [
      'V35',
      nic({ bridge: {} }),
      'logical default interface must have exactly one binding method or binding plugin',
    ],
    [
      'V36',
      template({
        networks: [{ name: 'default', multus: { networkName: 'x' } }],
      }),
      'Masquerade interface only implemented with pod network',
    ],
    [
      'V41',
      devices({ gpus: [{ name: 'gpu' }] }),
      'contains GPUs without deviceName or claimRequest; each GPU must specify either a deviceName or a claimRequest',
    ],
    [
      'V43',
      devices({ hostDevices: [{ name: 'x', deviceName: 'example.com/x' }] }),
      'Host Devices feature gate is not enabled in kubevirt-config',
    ],
    [
      'V45',
      template({ evictionStrategy: 'Maybe' }),
      `${P}.evictionStrategy is set with an unrecognized option: Maybe`,
    ],
    [
      'V46',
      template({ hostname: 'Web_1' }),
      `${P}.hostname does not conform to the kubernetes DNS_LABEL rules : `,
    ],
    [
      'V47',
      spec({
        template: { metadata: { labels: { 'kubevirt.io/nodeName': 'y' } } },
      }),
      'creation of the following reserved kubevirt.io/ labels on a VMI object is prohibited',
    ],
    [
      'V48',
      domain({
        firmware: { bootloader: { efi: { secureBoot: true } } },
        features: { smm: { enabled: false } },
      }),
      `${P}.domain has EFI SecureBoot enabled. SecureBoot requires SMM, which is currently disabled.`,
    ],
    [
      'V49',
      template({
        readinessProbe: {
          tcpSocket: { port: 22 },
          guestAgentPing: {},
        },
      }),
      'must have exactly one probe type set',
    ],
    [
      'V54',
      volumes(
        {},
        { cloudInitNoCloud: undefined, hostDisk: { path: '/x', type: 'Disk' } },
      ),
      'HostDisk feature gate is not enabled',
    ],
    [
      'V56',
      volumes({ containerDisk: { image: 'x', path: 'relative' } }, {}),
      'must be an absolute path to a file without relative components',
    ],
  ])('%s', async (_, object, message) => {
    const { status, body } = await create(object);
    expect([status, body.reason]).toEqual([422, 'Invalid']);
    expect(body.message).toContain(message);
    expect(body.message).toMatch(
      /^admission webhook "virtualmachine-validator\.kubevirt\.io" denied the request: /,
    );
  });

  it('join several findings, and count those after the tenth', async () => {
    const many = Array.from({ length: 12 }, (_, index) => ({
      name: `d${index}`,
    }));
    const { body } = await create(devices({ disks: many }));
    expect(jsonAt(body, 'details', 'causes')).toHaveLength(10);
    expect(body.message).toMatch(/, and \d+ more validation errors$/);
  });

  it('accept a machine without memory, but not an instance (V27)', async () => {
    const object = domain({ memory: null });
    expect((await create(object)).status).toBe(201);
    const instance = await api.post(
      '/apis/kubevirt.io/v1/namespaces/default/virtualmachineinstances?dryRun=All',
      {
        apiVersion: 'kubevirt.io/v1',
        kind: 'VirtualMachineInstance',
        metadata: { name: 'web' },
        spec: jsonAt(object, 'spec', 'template', 'spec'),
      },
    );
    expect(instance.body.message).toContain('no memory requested');
  });

  it('add a firmware identity and a machine type', async () => {
    const { body } = await create(machine({}));
    expect(jsonAt(body, 'spec', 'template', 'spec', 'domain')).toMatchObject({
      firmware: { uuid: expect.any(String), serial: expect.any(String) },
      machine: { type: 'q35' },
    });
  });
});

describe("CDI's rules for a DataVolume", () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await TestApi.start();
  });
  afterAll(() => api.stop());

  const create = (object: object, name = 'data') =>
    api.post(
      '/apis/cdi.kubevirt.io/v1beta1/namespaces/default/datavolumes?dryRun=All',
      {
        apiVersion: 'cdi.kubevirt.io/v1beta1',
        kind: 'DataVolume',
        metadata: { name },
        spec: object,
      },
    );
  const size = (value: string) => ({
    resources: { requests: { storage: value } },
  });
  const http = (url: string) => ({ storage, source: { http: { url } } });

  it.each<[string, object, string]>([
    ['D1', { source: blank }, 'Missing Data volume PVC'],
    [
      'D1',
      { storage, pvc: storage, source: blank },
      'Duplicate storage definition, both target storage and target pvc defined',
    ],
    ['D2', { storage: {}, source: blank }, 'Storage size is missing'],
    [
      'D2',
      { pvc: { accessModes: ['ReadWriteOnce'] }, source: blank },
      'PVC size is missing',
    ],
    [
      'D2',
      { storage: size('0'), source: blank },
      "Storage size can't be equal or less than zero",
    ],
    [
      'D2',
      { storage: size('1Ki'), source: blank },
      'Storage size should be at least 1MiB',
    ],
    [
      'D3',
      { pvc: storage, source: blank },
      'Required value: at least 1 access mode is required',
    ],
    [
      'D3',
      { pvc: { ...storage, accessModes: ['Mine'] }, source: blank },
      'Unsupported value: "Mine": supported values: "ReadOnlyMany", "ReadWriteMany", "ReadWriteOnce", "ReadWriteOncePod"',
    ],
    [
      'D4',
      { storage },
      'Data volume should have either Source or SourceRef, or be externally populated',
    ],
    ['D4', { storage, source: {} }, 'Missing Data volume source'],
    [
      'D4',
      { storage, source: { blank: {}, http: { url: 'http://x' } } },
      'Multiple Data volume sources',
    ],
    [
      'D5',
      { storage, sourceRef: { kind: 'Image', name: 'x' } },
      'Unsupported sourceRef kind Image, currently only DataSource is supported',
    ],
    [
      'D5',
      { storage, sourceRef: { kind: 'DataSource', name: '' } },
      'Missing sourceRef name',
    ],
    ['D6', http('no url'), 'spec.source'],
    [
      'D6',
      {
        storage,
        source: { imageio: { url: 'https://ovirt.example.com', diskId: '1' } },
      },
      'spec.source.Imageio source Imageio is not valid',
    ],
    [
      'D6',
      {
        storage,
        source: { vddk: { secretRef: 'a', uuid: 'b', backingFile: 'c' } },
      },
      'spec.source.VDDK source VDDK is not valid',
    ],
    [
      'D6',
      {
        storage,
        source: {
          vddk: {
            secretRef: 'a',
            uuid: 'b',
            backingFile: 'c',
            thumbprint: 'd',
          },
        },
      },
      'spec.source source URL is empty',
    ],
    [
      'D7',
      { storage, source: { registry: {} } },
      'Source registry should have either URL or ImageStream',
    ],
    [
      'D7',
      { storage, source: { registry: { url: 'http://x' } } },
      'Illegal registry source URL scheme http://x',
    ],
    [
      'D11',
      { storage, source: { pvc: { name: 'x', namespace: '' } } },
      'spec.source.PVC source PVC is not valid',
    ],
  ])('%s', async (_, object, message) => {
    const { status, body } = await create(object);
    expect(status).toBe(422);
    expect(body.message).toContain(message);
    expect(body.message).toMatch(
      /^admission webhook "datavolume-validate\.cdi\.kubevirt\.io" denied the request: /,
    );
  });

  it('D9: refuse one whose claim is there, unless it may adopt it', async () => {
    await api.post('/api/v1/namespaces/default/persistentvolumeclaims', {
      apiVersion: 'v1',
      kind: 'PersistentVolumeClaim',
      metadata: { name: 'there' },
      spec: { accessModes: ['ReadWriteOnce'], ...storage },
    });
    const { body } = await create({ storage, source: blank }, 'there');
    expect(body.message).toContain(
      'Destination PVC default/there already exists',
    );
  });

  it('D10: refuse to change the specification', async () => {
    const path = '/apis/cdi.kubevirt.io/v1beta1/namespaces/default/datavolumes';
    await api.post(path, {
      apiVersion: 'cdi.kubevirt.io/v1beta1',
      kind: 'DataVolume',
      metadata: { name: 'fixed' },
      spec: { storage, source: blank },
    });
    const { body } = await api.patch(`${path}/fixed`, {
      spec: { storage: size('2Gi') },
    });
    expect(body.message).toContain('Cannot update DataVolume Spec');
  });
});
