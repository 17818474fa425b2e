import { RuleCase, tryRule } from '../../__testUtils__/tryRule';
import { volumes } from './volumes';

const claim = { persistentVolumeClaim: { name: 'c' } };

function disk(values: object) {
  return { volumes: { disks: [{ name: 'd', ...values }] } };
}

describe('volumes', () => {
  it.each<RuleCase>([
    {
      when: 'takes a disk with a bus and a serial',
      input: disk({ ...claim, bus: 'scsi', serial: 'A1_b.c+d-e' }),
      finds: [],
    },
    {
      when: 'refuses a CD-ROM on virtio',
      input: disk({ ...claim, device: 'cdrom', bus: 'virtio' }),
      finds: ['error disk-bus volumes.disks[0].bus'],
    },
    {
      when: 'refuses an answer file on virtio, for it is a CD-ROM',
      input: disk({ sysprep: { secret: { name: 's' } }, bus: 'virtio' }),
      finds: ['error disk-bus volumes.disks[0].bus'],
    },
    {
      when: 'takes a claim as a lun',
      input: disk({ ...claim, device: 'lun' }),
      finds: [],
    },
    {
      when: 'refuses a container disk as a lun',
      input: disk({ containerDisk: { image: 'a/b' }, device: 'lun' }),
      finds: ['error disk-device volumes.disks[0].device'],
    },
    {
      when: 'refuses a serial with a blank',
      input: disk({ ...claim, serial: 'a b' }),
      finds: ['error disk-serial volumes.disks[0].serial'],
    },
    {
      when: 'refuses a serial of 257 characters',
      input: disk({ ...claim, serial: 'a'.repeat(257) }),
      finds: ['error disk-serial volumes.disks[0].serial'],
    },
    {
      when: 'says how much of a long serial the guest sees',
      input: disk({ ...claim, serial: 'abcdefghijklmnopqrstuvwxyz' }),
      finds: ['hint disk-serial volumes.disks[0].serial'],
      says: ['abcdefghijklmnopqrst.'],
    },
    {
      when: 'refuses an empty disk without room',
      input: disk({ emptyDisk: { capacity: 0 } }),
      finds: ['error disk-size volumes.disks[0].emptyDisk.capacity'],
    },
    {
      when: 'says what host disks need',
      input: disk({ hostDisk: { path: '/data/d.img', type: 'Disk' } }),
      finds: ['hint feature-gate volumes.disks[0].hostDisk'],
    },
    {
      when: 'refuses a host disk that cannot be made or found',
      input: disk({ hostDisk: { path: 'd.img', type: 'DiskOrCreate' } }),
      finds: [
        'error disk-path volumes.disks[0].hostDisk.path',
        'error disk-size volumes.disks[0].hostDisk',
        'hint feature-gate volumes.disks[0].hostDisk',
      ],
    },
    {
      when: 'refuses a path in an image that is none',
      input: disk({ containerDisk: { image: 'a/b', path: '/' } }),
      finds: ['error disk-path volumes.disks[0].containerDisk.path'],
    },
    {
      when: 'takes a path in an image',
      input: disk({ containerDisk: { image: 'a/b', path: '/custom/d.img' } }),
      finds: [],
    },
    {
      when: 'refuses sysprep from nowhere',
      input: disk({ sysprep: {} }),
      finds: ['error sysprep volumes.disks[0].sysprep'],
    },
  ])('$when', each => {
    expect(tryRule(volumes, each)).toEqual(each);
  });
});
