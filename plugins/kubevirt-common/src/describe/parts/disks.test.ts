import { diskFrom, disksOf, withDisks } from '../../__testUtils__/disks';
import { machine, now } from '../../__testUtils__/machine';
import { Volume } from '../../objects';
import { DiskView } from '../../view';
import { describe as describeMachine } from '../describe';

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
      template: withDisks(
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
    const [disk] = disksOf({ template: withDisks([{ name: 'lost' }], []) });
    expect(disk).toMatchObject({
      name: 'lost',
      kind: 'unknown',
      kindText: 'No volume of this name',
      persistent: false,
    });
  });

  it('shows a volume that no disk names: KubeVirt attaches it', () => {
    const disks = disksOf({
      template: withDisks(
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
