import { machine, Machine, now } from '../../__testUtils__/machine';
import { viewOf } from '../../__testUtils__/explained';
import { Disk, VirtualMachineInstanceSpec, Volume } from '../../objects';
import { DiskView } from '../../view';
import { describe as describeMachine } from '../describe';

function template(
  disks: Disk[],
  volumes: Volume[],
  more: VirtualMachineInstanceSpec = {},
): VirtualMachineInstanceSpec {
  return { ...more, domain: { devices: { disks } }, volumes };
}

function disksOf(where: Machine): DiskView[] {
  return viewOf(where).disks;
}

/** The only disk, made from a volume. */
function diskFrom(volume: Volume, where: Machine = {}): DiskView {
  return disksOf({
    ...where,
    template: template(
      [{ name: 'data', disk: { bus: 'virtio' } }],
      [{ ...volume, name: 'data' }],
    ),
  })[0];
}

describe('disks', () => {
  it.each<[volume: Volume, view: Partial<DiskView>]>([
    [
      { persistentVolumeClaim: { claimName: 'data' } },
      {
        kind: 'persistentVolumeClaim',
        kindText: 'Existing volume claim',
        source: 'data',
        claim: 'data',
        persistent: true,
      },
    ],
    [
      { persistentVolumeClaim: { claimName: 'data', readOnly: true } },
      { persistent: true, readOnly: true },
    ],
    [
      { ephemeral: { persistentVolumeClaim: { claimName: 'golden' } } },
      {
        kind: 'ephemeral',
        kindText: 'Temporary layer over a volume claim',
        source: 'golden',
        claim: 'golden',
        persistent: false,
      },
    ],
    [
      { containerDisk: { image: 'quay.io/containerdisks/fedora:41' } },
      {
        kind: 'containerDisk',
        kindText: 'Container image, reset at restart',
        source: 'quay.io/containerdisks/fedora:41',
        persistent: false,
      },
    ],
    [
      { hostDisk: { path: '/data/disk.img', type: 'Disk', capacity: '5Gi' } },
      {
        kind: 'hostDisk',
        kindText: 'Disk image on the node',
        source: '/data/disk.img',
        requested: '5Gi',
        persistent: true,
      },
    ],
    [
      { dataVolume: { name: 'data' } },
      {
        kind: 'dataVolume',
        kindText: 'Disk made by a DataVolume',
        dataVolume: 'data',
        claim: 'data',
        persistent: true,
      },
    ],
    [
      { emptyDisk: { capacity: '2Gi' } },
      {
        kind: 'emptyDisk',
        kindText: 'Empty scratch disk',
        requested: '2Gi',
        persistent: false,
      },
    ],
    [
      { cloudInitNoCloud: { userData: 'secret' } },
      {
        kind: 'cloudInitNoCloud',
        kindText: 'Cloud-init data (NoCloud)',
        source: 'written in the VM',
        persistent: false,
        readOnly: true,
      },
    ],
    [
      { cloudInitConfigDrive: { secretRef: { name: 'init' } } },
      {
        kind: 'cloudInitConfigDrive',
        kindText: 'Cloud-init data (config drive)',
        source: 'Secret init',
        persistent: false,
      },
    ],
    [
      { sysprep: { configMap: { name: 'answers' } } },
      {
        kind: 'sysprep',
        kindText: 'Windows answer file (Sysprep)',
        source: 'ConfigMap answers',
        persistent: false,
      },
    ],
    [
      { configMap: { name: 'settings' } },
      {
        kind: 'configMap',
        kindText: 'Files of a ConfigMap',
        source: 'ConfigMap settings',
        persistent: false,
      },
    ],
    [
      { secret: { secretName: 'keys' } },
      {
        kind: 'secret',
        kindText: 'Files of a Secret',
        source: 'Secret keys',
        persistent: false,
      },
    ],
    [
      { serviceAccount: { serviceAccountName: 'robot' } },
      {
        kind: 'serviceAccount',
        kindText: 'Service account token',
        source: 'ServiceAccount robot',
        persistent: false,
      },
    ],
    [
      { downwardAPI: { fields: [] } },
      {
        kind: 'downwardAPI',
        kindText: "The VM's own metadata",
        persistent: false,
      },
    ],
    [
      { downwardMetrics: {} },
      {
        kind: 'downwardMetrics',
        kindText: 'Metrics of the node',
        persistent: false,
      },
    ],
    [
      { containerPath: { path: '/var/run/data' } },
      {
        kind: 'containerPath',
        kindText: "Directory of the VM's pod",
        source: '/var/run/data',
        persistent: false,
      },
    ],
    [
      { quantumDisk: { qubits: 8 } },
      {
        kind: 'quantumDisk',
        kindText: 'Volume kind quantumDisk',
        persistent: false,
      },
    ],
  ])('tells what stands behind the volume %j', (volume, view) => {
    expect(diskFrom(volume)).toMatchObject({ name: 'data', ...view });
  });

  it('shows a claim for memory dumps, which the guest does not see', () => {
    const [disk] = disksOf({
      template: template(
        [],
        [{ name: 'dump', memoryDump: { claimName: 'dumps' } }],
      ),
    });
    expect(disk).toMatchObject({
      name: 'dump',
      device: 'none',
      kind: 'memoryDump',
      claim: 'dumps',
      persistent: true,
    });
    expect(disk.target).toBeUndefined();
    expect(disk.bootOrder).toBeUndefined();
  });

  it('shows a disk whose volume is missing', () => {
    const [disk] = disksOf({ template: template([{ name: 'lost' }], []) });
    expect(disk).toMatchObject({
      name: 'lost',
      kind: 'unknown',
      kindText: 'No volume of this name',
      persistent: false,
    });
  });

  it('shows a volume that no disk names: KubeVirt attaches it', () => {
    const disks = disksOf({
      template: template(
        [{ name: 'root', disk: { bus: 'virtio' } }],
        [
          { name: 'typo', emptyDisk: { capacity: '1Gi' } },
          { name: 'root', containerDisk: { image: 'os' } },
        ],
      ),
    });
    expect(disks).toMatchObject([
      { name: 'root', target: 'vda' },
      { name: 'typo', target: 'sda', bus: 'sata' },
    ]);
  });

  describe('sizes, classes and modes', () => {
    const claim: Machine = {
      claimSpec: {
        storageClassName: 'fast',
        volumeMode: 'Block',
        accessModes: ['ReadWriteOnce'],
        resources: { requests: { storage: '3Gi' } },
      },
      claim: { capacity: { storage: '4Gi' }, accessModes: ['ReadWriteMany'] },
    };

    it('come from the claim', () => {
      expect(
        diskFrom({ persistentVolumeClaim: { claimName: 'web' } }, claim),
      ).toMatchObject({
        kindText: 'Existing volume claim, as a block device',
        requested: '3Gi',
        size: '4Gi',
        storageClass: 'fast',
        volumeMode: 'Block',
        accessModes: ['ReadWriteMany'],
        phase: 'Bound',
      });
    });

    it('come from the DataVolume as long as there is no claim', () => {
      expect(
        diskFrom(
          { dataVolume: { name: 'web' } },
          {
            dataVolume: { phase: 'Pending' },
            dataVolumeSpec: {
              source: { http: { url: 'https://images.example.com/os.img' } },
              storage: {
                storageClassName: 'slow',
                accessModes: ['ReadWriteOnce'],
                resources: { requests: { storage: '8Gi' } },
              },
            },
          },
        ),
      ).toMatchObject({
        source: 'https://images.example.com/os.img',
        requested: '8Gi',
        storageClass: 'slow',
        accessModes: ['ReadWriteOnce'],
        phase: 'Pending',
      });
    });

    it('come from the template as long as there is no DataVolume', () => {
      const spec = {
        source: { blank: {} },
        pvc: { resources: { requests: { storage: '1Gi' } } },
      };
      expect(
        diskFrom(
          { dataVolume: { name: 'web' } },
          {
            spec: {
              template: {
                spec: template(
                  [{ name: 'data', disk: {} }],
                  [{ name: 'data', dataVolume: { name: 'web' } }],
                ),
              },
              dataVolumeTemplates: [{ metadata: { name: 'web' }, spec }],
            },
          },
        ),
      ).toMatchObject({
        source: 'nothing: an empty disk',
        requested: '1Gi',
      });
    });

    it('come from the instance where the claim is not known', () => {
      expect(
        diskFrom(
          { persistentVolumeClaim: { claimName: 'other' } },
          {
            instance: {
              volumeStatus: [
                {
                  name: 'data',
                  target: 'vdx',
                  persistentVolumeClaimInfo: {
                    capacity: { storage: '20Gi' },
                    requests: { storage: '18Gi' },
                    volumeMode: 'Filesystem',
                  },
                },
              ],
            },
          },
        ),
      ).toMatchObject({
        kindText: 'Existing volume claim, as an image file in its file system',
        requested: '18Gi',
        size: '20Gi',
        target: 'vdx',
        targetFrom: 'reported',
      });
    });
  });

  describe('devices in the guest', () => {
    it.each([
      ['amd64', undefined, 'sata', 'sda'],
      [undefined, undefined, 'sata', 'sda'],
      ['arm64', undefined, 'virtio', 'vda'],
      ['s390x', undefined, 'virtio', 'vda'],
      ['amd64', 'scsi', 'scsi', 'sda'],
      ['amd64', 'usb', 'usb', 'sda'],
      ['amd64', 'virtio', 'virtio', 'vda'],
    ])('on %s, bus %s: %s %s', (architecture, asked, bus, target) => {
      expect(
        disksOf({
          template: template(
            [{ name: 'root', disk: { bus: asked } }],
            [{ name: 'root', containerDisk: {} }],
            { architecture },
          ),
        })[0],
      ).toMatchObject({ bus, target, targetFrom: 'order' });
    });

    it('have one alphabet for each prefix, in the order of the spec', () => {
      const disks = disksOf({
        template: template(
          [
            { name: 'a', disk: { bus: 'virtio' } },
            { name: 'b', cdrom: { bus: 'sata' } },
            { name: 'c', disk: { bus: 'virtio' } },
            { name: 'd', lun: { bus: 'scsi' } },
          ],
          ['a', 'b', 'c', 'd'].map(name => ({ name, containerDisk: {} })),
        ),
      });
      expect(
        disks.map(({ name, device, target }) => [name, device, target]),
      ).toEqual([
        ['a', 'disk', 'vda'],
        ['b', 'cdrom', 'sda'],
        ['c', 'disk', 'vdb'],
        ['d', 'lun', 'sdb'],
      ]);
      expect(disks[1].readOnly).toBe(true);
      expect(disks[0].readOnly).toBeUndefined();
    });

    it('go on with two letters after the 26th', () => {
      const names = Array.from({ length: 28 }, (_, at) => `d${at}`);
      const disks = disksOf({
        template: template(
          names.map(name => ({ name, disk: { bus: 'virtio' } })),
          names.map(name => ({ name, emptyDisk: {} })),
        ),
      });
      expect(disks.slice(25).map(({ target }) => target)).toEqual([
        'vdz',
        'vdaa',
        'vdab',
      ]);
    });
  });

  describe('boot order', () => {
    const volumes = ['a', 'b', 'c'].map(name => ({
      name,
      persistentVolumeClaim: { claimName: name },
    }));

    it('is the order of the disks where none has one', () => {
      const view = viewOf({
        template: template(
          ['a', 'b', 'c'].map(name => ({ name, disk: {} })),
          volumes,
        ),
      });
      expect(view.disks.map(disk => [disk.name, disk.bootOrder])).toEqual([
        ['a', 1],
        ['b', 2],
        ['c', 3],
      ]);
      expect(view.boot).toEqual({ disk: 'a', persistent: true });
    });

    it('leaves out those without one where another has one', () => {
      const view = viewOf({
        template: template(
          [
            { name: 'a', disk: {} },
            { name: 'b', bootOrder: 7, disk: {} },
            { name: 'c', bootOrder: 2, disk: {} },
          ],
          volumes,
        ),
      });
      expect(view.disks.map(disk => [disk.name, disk.bootOrder])).toEqual([
        ['c', 1],
        ['b', 2],
        ['a', undefined],
      ]);
      expect(view.boot).toEqual({ disk: 'c', persistent: true });
    });

    it('knows an interface that comes before all disks', () => {
      const view = viewOf({
        template: {
          domain: {
            devices: {
              disks: [{ name: 'a', bootOrder: 2, disk: {} }],
              interfaces: [{ name: 'default', bridge: {}, bootOrder: 1 }],
            },
          },
          volumes,
        },
      });
      expect(view.disks[0]).toMatchObject({ name: 'a', bootOrder: 2 });
      expect(view.boot).toEqual({ network: 'default' });
    });

    it('says when nothing of the boot disk survives a restart', () => {
      expect(
        viewOf({
          template: template(
            [{ name: 'a', disk: {} }],
            [{ name: 'a', containerDisk: { image: 'os' } }],
          ),
        }).boot,
      ).toEqual({ disk: 'a', persistent: false });
    });
  });

  it('knows what was plugged in while the VM ran', () => {
    expect(
      diskFrom(
        { persistentVolumeClaim: { claimName: 'extra' } },
        { instance: { volumeStatus: [{ name: 'data', hotplugVolume: {} }] } },
      ).hotplugged,
    ).toBe(true);
    expect(
      diskFrom({ dataVolume: { name: 'extra', hotpluggable: true } })
        .hotplugged,
    ).toBe(true);
    expect(diskFrom({ dataVolume: { name: 'root' } }).hotplugged).toBe(
      undefined,
    );
  });

  it.each([
    [{ phase: 'ImportInProgress', progress: '34.27%', restartCount: 2 }, 34.27],
    [
      { phase: 'ImportInProgress', progress: 'N/A', restartCount: 2 },
      undefined,
    ],
    [
      { phase: 'ImportInProgress', progress: 'soon', restartCount: 2 },
      undefined,
    ],
  ])('tells how far an import is: %j', (dataVolume, percent) => {
    expect(
      diskFrom({ dataVolume: { name: 'web' } }, { dataVolume }).progress,
    ).toEqual({ phase: 'ImportInProgress', percent, restarts: 2 });
  });

  it('has no progress to tell once the import is done', () => {
    const disk = diskFrom(
      { dataVolume: { name: 'web' } },
      { dataVolume: { phase: 'Succeeded', progress: '100.0%' }, claim: {} },
    );
    expect(disk.progress).toBeUndefined();
    expect(disk.phase).toBe('Bound');
  });

  it('shows what runs, not what the VM was changed to since', () => {
    const objects = machine({ instance: {} });
    const [vm] = objects.virtualMachines ?? [];
    const view = describeMachine({
      objects: {
        ...objects,
        virtualMachines: [
          { ...vm, spec: { ...vm.spec, template: { spec: {} } } },
        ],
      },
      target: { kind: 'VirtualMachine', namespace: 'team-a', name: 'web' },
      now,
    });
    expect(view.disks.map(({ name }) => name)).toEqual(['root', 'cloudinit']);
  });
});
