import fc from 'fast-check';
import { check } from '../check';
import { parseValues } from '../values';
import { BootChoice, VirtualMachineFormData } from './VirtualMachineFormData';
import { valuesOfFormData } from './valuesOfFormData';

function valuesOf(data: VirtualMachineFormData) {
  const made = valuesOfFormData(data);
  if (!made.ok) {
    throw new Error(made.finding.message);
  }
  return made.values;
}

function parsed(data: VirtualMachineFormData) {
  const result = parseValues(valuesOf(data));
  if (!result.ok) {
    throw new Error(JSON.stringify(result.findings));
  }
  return result.values;
}

describe('valuesOfFormData', () => {
  const size = '20Gi';
  const storage = { resources: { requests: { storage: size } } };

  it.each<[string, BootChoice, object]>([
    [
      'a DataSource',
      { from: 'dataSource', namespace: 'images', name: 'ubuntu', size },
      {
        sourceRef: { kind: 'DataSource', namespace: 'images', name: 'ubuntu' },
      },
    ],
    [
      'a URL',
      { from: 'url', url: 'https://example.com/a.img', size },
      { source: { http: { url: 'https://example.com/a.img' } } },
    ],
    [
      'a registry',
      { from: 'registry', image: 'quay.io/a/b:1', size },
      { source: { registry: { url: 'docker://quay.io/a/b:1' } } },
    ],
    [
      'a registry, named by its URL',
      { from: 'registry', image: 'oci-archive://quay.io/a/b:1', size },
      { source: { registry: { url: 'oci-archive://quay.io/a/b:1' } } },
    ],
    [
      'a copy of a claim',
      { from: 'copy', namespace: 'team-a', name: 'golden', size },
      { source: { pvc: { namespace: 'team-a', name: 'golden' } } },
    ],
    [
      'a snapshot',
      { from: 'snapshot', namespace: 'team-a', name: 'before', size },
      { source: { snapshot: { namespace: 'team-a', name: 'before' } } },
    ],
    ['nothing', { from: 'blank', size }, { source: { blank: {} } }],
    ['an upload', { from: 'upload', size }, { source: { upload: {} } }],
    [
      'a bucket, without what is left empty',
      {
        from: 's3',
        url: 'https://s3.example.com/images/a.img',
        secretRef: 'bucket',
        certConfigMap: '',
        size,
      },
      {
        source: {
          s3: {
            url: 'https://s3.example.com/images/a.img',
            secretRef: 'bucket',
          },
        },
      },
    ],
    [
      'a disk of oVirt',
      {
        from: 'imageio',
        url: 'https://ovirt.example.com/ovirt-engine/api',
        diskId: '1a2b',
        size,
      },
      {
        source: {
          imageio: {
            url: 'https://ovirt.example.com/ovirt-engine/api',
            diskId: '1a2b',
          },
        },
      },
    ],
    [
      'a disk of vSphere',
      {
        from: 'vddk',
        url: 'https://vcenter.example.com',
        uuid: '52260566',
        backingFile: '[disks] vm/vm.vmdk',
        thumbprint: '20:6C',
        secretRef: 'vcenter',
        size,
      },
      {
        source: {
          vddk: {
            url: 'https://vcenter.example.com',
            uuid: '52260566',
            backingFile: '[disks] vm/vm.vmdk',
            thumbprint: '20:6C',
            secretRef: 'vcenter',
          },
        },
      },
    ],
  ])('fills the root disk from %s', (_, boot, template) => {
    expect(parsed({ boot }).rootDisk).toMatchObject({
      containerDisk: { enabled: false },
      dataVolume: { enabled: true, template: { ...template, storage } },
    });
  });

  it('boots from a container disk', () => {
    const boot = { from: 'containerDisk', image: 'quay.io/a/b:1' } as const;
    expect(parsed({ boot }).rootDisk).toMatchObject({
      containerDisk: { enabled: true, image: 'quay.io/a/b:1' },
      dataVolume: { enabled: false },
    });
  });

  it('puts a claim to boot from before the other disks', () => {
    const data = { name: 'data', persistentVolumeClaim: { name: 'big' } };
    const values = parsed({
      boot: { from: 'claim', name: 'golden' },
      claims: { disks: [data] },
    });
    expect(values.rootDisk.dataVolume.enabled).toBe(false);
    expect(values.volumes.disks).toEqual([
      { name: 'bootdisk', persistentVolumeClaim: { name: 'golden' } },
      data,
    ]);
  });

  it('says of the storage only what was chosen', () => {
    const boot = { from: 'blank' } as const;
    const template = (data: VirtualMachineFormData) =>
      parsed({ boot, ...data }).rootDisk.dataVolume.template.storage;
    expect(template({})).toEqual({});
    expect(
      template({
        storage: {
          storageClassName: 'fast',
          accessMode: 'ReadWriteMany',
          volumeMode: 'Block',
        },
      }),
    ).toEqual({
      storageClassName: 'fast',
      accessModes: ['ReadWriteMany'],
      volumeMode: 'Block',
    });
  });

  it('prefers an instance type to numbers', () => {
    const instancetype = { name: 'u1.small' };
    const preference = { name: 'ubuntu' };
    expect(
      valuesOf({ size: { instancetype, preference, cpu: '2', memory: '4Gi' } }),
    ).toMatchObject({ instancetype, preference });
    expect(parsed({ size: { instancetype } }).resources).toEqual({
      cpu: null,
      memory: null,
    });
    expect(parsed({ size: { cpu: '2', memory: '4Gi' } }).resources).toEqual({
      cpu: '2',
      memory: '4Gi',
    });
  });

  it('reads SSH keys line by line', () => {
    const sshPublicKey = 'ssh-ed25519 AAAA a\r\n\n  ssh-rsa BBBB b \n';
    expect(valuesOf({ sshPublicKey }).sshKeys).toEqual([
      'ssh-ed25519 AAAA a',
      'ssh-rsa BBBB b',
    ]);
  });

  it('hands cloud-init on as it is, and none where there is none', () => {
    const cloudInit = '## template: jinja\n#cloud-config\na: {{ v1.x }}\n';
    expect(parsed({ cloudInit }).cloudInit.userData).toBe(cloudInit);
    expect(parsed({}).cloudInit.userData).toBe('');
  });

  it('lays further values over the others', () => {
    const values = parsed({
      boot: { from: 'url', url: 'https://example.com/a.img', size },
      devices: { gpus: [{ name: 'gpu1', deviceName: 'nvidia.com/A100' }] },
      more: {
        values: [
          'extraDevices: { tpm: {} }',
          'nodeSelector: { disk: ssd }',
          'rootDisk:',
          '  dataVolume:',
          '    template:',
          '      source: { s3: { url: "https://s3.example.com/a.img" } }',
        ].join('\n'),
      },
    });
    expect(values.extraDevices).toEqual({
      gpus: [{ name: 'gpu1', deviceName: 'nvidia.com/A100' }],
      tpm: {},
    });
    expect(values.nodeSelector).toEqual({ disk: 'ssd' });
    expect(values.rootDisk.dataVolume.template).toEqual({
      source: { s3: { url: 'https://s3.example.com/a.img' } },
      storage,
    });
  });

  it.each([
    ['a: [', /not YAML from line 1/],
    ['ok: 1\nb: "', /not YAML from line 2/],
    ['- a', /no map/],
  ])('finds that further values are none: %j', (values, message) => {
    expect(valuesOfFormData({ more: { values } })).toEqual({
      ok: false,
      finding: expect.objectContaining({
        path: 'more.values',
        message: expect.stringMatching(message),
      }),
    });
  });

  it('makes of any choice values that can be read', () => {
    const name = fc.stringMatching(/^[a-z][a-z0-9]{0,8}$/);
    const boot: fc.Arbitrary<BootChoice> = fc.oneof(
      fc.record({ from: fc.constant('claim' as const), name }),
      fc.record({ from: fc.constant('dataSource' as const), name }),
      fc.record({ from: fc.constant('copy' as const), name, namespace: name }),
      fc.record({ from: fc.constant('containerDisk' as const), image: name }),
      fc.record({ from: fc.constant('blank' as const) }),
    );
    const claim = fc.record({
      name,
      persistentVolumeClaim: fc.record({ name }),
    });
    const data = fc.record(
      {
        boot,
        claims: fc.record({
          disks: fc.array(claim),
          filesystems: fc.array(claim),
        }),
        size: fc.record({ cpu: fc.constant('2'), memory: fc.constant('4Gi') }),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(data, made => {
        const findings = check({
          name: 'dev',
          namespace: 'team-a',
          profile: 'modern',
          values: valuesOf(made),
        });
        expect(
          findings.filter(({ code }) =>
            ['type', 'unknown-key', 'mixed-forms'].includes(code),
          ),
        ).toEqual([]);
      }),
    );
  });
});
