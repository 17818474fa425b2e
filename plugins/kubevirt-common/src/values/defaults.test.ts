import { accepted, refused } from '../__testUtils__/parsed';

describe('the defaults of values', () => {
  it('replaces a source as a whole, and merges a claim', () => {
    const { values } = accepted({
      rootDisk: {
        dataVolume: {
          template: {
            source: { registry: { url: 'docker://example.com/os' } },
            pvc: { storageClassName: 'fast' },
          },
        },
      },
    });
    expect(values.rootDisk.dataVolume.template).toEqual({
      source: { registry: { url: 'docker://example.com/os' } },
      pvc: {
        accessModes: ['ReadWriteOnce'],
        storageClassName: 'fast',
        resources: { requests: { storage: '3Gi' } },
      },
    });
  });

  it('has no default source beside sourceRef, and no default claim beside storage', () => {
    const template = {
      sourceRef: { kind: 'DataSource', name: 'fedora', namespace: 'golden' },
      storage: { resources: { requests: { storage: '30Gi' } } },
    };
    const { values } = accepted({ rootDisk: { dataVolume: { template } } });
    expect(values.rootDisk.dataVolume.template).toEqual(template);
  });

  it('has no default source where a claim is filled by another object', () => {
    const storage = {
      dataSourceRef: { kind: 'VolumeSnapshot', name: 'snap' },
      resources: { requests: { storage: '30Gi' } },
    };
    const { values } = accepted({
      rootDisk: { dataVolume: { template: { storage } } },
    });
    expect(values.rootDisk.dataVolume.template).toEqual({ storage });
  });

  it('has no default CPU and memory beside an instance type', () => {
    const { values } = accepted({ instancetype: { name: 'u1.small' } });
    expect(values.resources).toEqual({ cpu: null, memory: null });
  });

  it('takes null for none, as Helm does', () => {
    const { values } = accepted({
      resources: { cpu: null },
      cloudInit: { userData: null },
      network: null,
      volumes: { disks: null },
      extraDevices: { tpm: null, rng: {} },
      rootDisk: { dataVolume: { enabled: false, template: null } },
    });
    expect(values.resources).toEqual({ cpu: null, memory: '16Gi' });
    expect(values.cloudInit.userData).toBe('');
    expect(values.network.ports).toEqual([]);
    expect(values.volumes).toEqual({ filesystems: [], disks: [] });
    expect(values.extraDevices).toEqual({ rng: {} });
  });

  it.each([
    ['source', { template: { source: null } }],
    ['source', { template: { source: { http: null } } }],
    ['pvc', { template: { pvc: null } }],
    ['pvc.accessModes', { template: { pvc: { accessModes: null } } }],
    [
      'pvc.resources',
      { template: { pvc: { resources: { requests: { storage: null } } } } },
    ],
  ])(
    'refuses a null that leaves the root disk without %s',
    (key, dataVolume) => {
      expect(refused({ rootDisk: { dataVolume } })).toEqual([
        expect.objectContaining({
          path: `rootDisk.dataVolume.template.${key}`,
          code: 'required',
        }),
      ]);
    },
  );

  it('refuses a null for the image of an enabled container disk', () => {
    expect(
      refused({
        rootDisk: { containerDisk: { enabled: true, image: null } },
      }),
    ).toEqual([
      expect.objectContaining({ path: 'rootDisk.containerDisk.image' }),
    ]);
  });

  it('writes numbers with a fraction as text, which the API takes', () => {
    const { values } = accepted({
      resources: { cpu: 0.5, memory: 1e21 },
      rootDisk: {
        dataVolume: {
          template: {
            storage: { resources: { requests: { storage: 1.5 } } },
          },
        },
      },
    });
    expect(values.resources).toEqual({ cpu: '500m', memory: '1000E' });
    expect(values.rootDisk.dataVolume.template.storage?.resources).toEqual({
      requests: { storage: '1500m' },
    });
  });
});
