import { PersistentVolumeClaim, VirtualMachineInstance } from '../model';
import { launchProblem } from './launchProblem';
import { liveMigratable } from './liveMigratable';
import { diskTargets } from './volumeStatuses';

type Devices = VirtualMachineInstance['spec']['domain']['devices'];

const vmi = (
  devices: Devices,
  volumes: VirtualMachineInstance['spec']['volumes'] = [],
): VirtualMachineInstance => ({
  apiVersion: 'kubevirt.io/v1',
  kind: 'VirtualMachineInstance',
  metadata: { name: 'a', namespace: 'team-a' },
  spec: { domain: { devices }, volumes },
});

const claim = (accessMode: string): PersistentVolumeClaim => ({
  apiVersion: 'v1',
  kind: 'PersistentVolumeClaim',
  metadata: { name: 'c' },
  spec: { accessModes: [accessMode] },
});

const disk = (name: string, bus?: string) => ({ name, disk: { bus } });
const root = [{ name: 'root', persistentVolumeClaim: { claimName: 'c' } }];
const gpu = (name: string) => ({ name, deviceName: 'example.com/gpu' });

describe('diskTargets', () => {
  it('counts letters for each kind of bus', () => {
    const disks = [
      disk('a', 'virtio'),
      disk('b', 'sata'),
      disk('c', 'virtio'),
      disk('d', 'scsi'),
    ];
    expect([...diskTargets(vmi({ disks }))]).toEqual([
      ['a', 'vda'],
      ['b', 'sda'],
      ['c', 'vdb'],
      ['d', 'sdb'],
    ]);
  });

  it('goes on after z', () => {
    const disks = Array.from({ length: 28 }, (_, index) =>
      disk(`d${index}`, 'virtio'),
    );
    const targets = [...diskTargets(vmi({ disks })).values()];
    expect(targets.slice(25)).toEqual(['vdz', 'vdaa', 'vdab']);
  });
});

describe('liveMigratable', () => {
  it.each([
    ['a shared claim', {}, root, 'ReadWriteMany', 'True', undefined],
    [
      'a claim of one node',
      {},
      root,
      'ReadWriteOnce',
      'False',
      'DisksNotLiveMigratable',
    ],
    [
      'a GPU',
      { gpus: [gpu('g')] },
      [],
      '',
      'False',
      'HostDeviceNotLiveMigratable',
    ],
    [
      'a bridge',
      { interfaces: [{ name: 'default', bridge: {} }] },
      [],
      '',
      'False',
      'InterfaceNotLiveMigratable',
    ],
  ])('with %s', (_what, devices, volumes, mode, status, reason) => {
    const told = liveMigratable(vmi(devices, volumes), [claim(mode)]);
    expect({ status: told.status, reason: told.reason }).toEqual({
      status,
      reason,
    });
  });
});

describe('launchProblem', () => {
  it('has none with an ordinary machine', () => {
    expect(launchProblem(vmi({ gpus: [gpu('a'), gpu('b')] }), undefined)).toBe(
      undefined,
    );
  });

  it.each([
    ['two GPUs of one name', vmi({ gpus: [gpu('a'), gpu('a')] }), false],
    [
      'an image without a disk',
      vmi({}, [{ name: 'r', containerDisk: { image: 'docker.io/nginx' } }]),
      true,
    ],
  ])('with %s', (_what, instance, fatal) => {
    expect(launchProblem(instance, undefined)).toMatchObject({ fatal });
  });
});
