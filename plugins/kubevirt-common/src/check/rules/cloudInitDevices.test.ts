import { RuleCase, tryRule } from '../../__testUtils__/tryRule';
import { cloudInitDevices } from './cloudInitDevices';

const path = 'cloudInit.userData';

function values(
  line: string,
  options: { container?: boolean; dataVolume?: boolean; disks?: string[] } = {},
) {
  const { container = false, dataVolume = true, disks = ['data'] } = options;
  return {
    rootDisk: {
      containerDisk: { enabled: container },
      dataVolume: { enabled: dataVolume },
    },
    volumes: {
      disks: disks.map(name => ({
        name,
        persistentVolumeClaim: { name: `claim-${name}` },
      })),
    },
    cloudInit: { userData: `#cloud-config\nruncmd:\n- ${line}\n` },
  };
}

const mkfs = 'blkid /dev/vdb || mkfs.ext4 /dev/vdb';

describe('cloudInitDevices', () => {
  it.each<RuleCase>([
    {
      when: 'takes the first extra disk behind one root disk',
      input: values(mkfs),
      finds: [],
    },
    {
      when: 'warns where the second root disk has its letter',
      input: values(mkfs, { container: true }),
      finds: [`warning formats-wrong-disk ${path}`],
      says: ["the root disk's DataVolume", '/dev/vdc (data)'],
    },
    {
      when: 'takes the right letter behind two root disks',
      input: values(mkfs.replaceAll('vdb', 'vdc'), { container: true }),
      finds: [],
    },
    {
      when: 'warns where the disk to boot from would be formatted',
      input: values('mkfs.xfs /dev/vda', { dataVolume: false }),
      finds: [`warning formats-wrong-disk ${path}`],
      says: ['data, the disk to boot from'],
    },
    {
      when: "warns where cloud-init's own disk would be",
      input: values(mkfs, { disks: [] }),
      finds: [`warning formats-wrong-disk ${path}`],
      says: ["cloud-init's own disk", 'There is no extra disk'],
    },
    {
      when: 'warns where there is no such disk',
      input: values('mkfs.ext4 /dev/vdz'),
      finds: [`warning formats-no-disk ${path}`],
      says: ['the last is /dev/vdc', '/dev/vdb (data)'],
    },
    {
      when: 'takes a disk with a name that every object has',
      input: values(mkfs, { disks: ['constructor'] }),
      finds: [],
    },
    {
      when: 'counts no disk on another bus',
      input: {
        ...values('wipefs -a /dev/vda'),
        rootDisk: { bus: 'sata', dataVolume: { enabled: true } },
      },
      finds: [`warning formats-wrong-disk ${path}`],
      says: ['data, the disk to boot from'],
    },
    {
      when: 'warns where nothing looks for data first',
      input: values('test "$(lsblk /dev/vdb)" && mkfs.ext4 /dev/vdb'),
      finds: [`warning formats-again ${path}`],
      says: ['/dev/vdb (data) without looking', 'blkid /dev/vdb ||'],
    },
    {
      when: 'warns that a container disk forgets that it was done',
      input: values('mkfs.ext4 /dev/vdb', {
        container: true,
        dataVolume: false,
      }),
      finds: [`warning formats-again ${path}`],
      says: ['at every start of the VM'],
    },
    {
      when: 'reads scripts and partitions as well',
      input: {
        ...values(''),
        cloudInit: { userData: '#!/bin/sh\nparted -s /dev/vdb1\n' },
      },
      finds: [`warning formats-again ${path}`],
    },
    {
      when: "reads cloud-init's own way",
      input: {
        ...values(''),
        cloudInit: {
          userData: [
            '#cloud-config',
            'disk_setup: { /dev/vda: { overwrite: true } }',
            'fs_setup: [ { device: /dev/vdb, overwrite: false } ]',
          ].join('\n'),
        },
      },
      finds: [`warning formats-wrong-disk ${path}`],
    },
    {
      when: 'leaves comments and other devices alone',
      input: values('mkfs.ext4 /dev/sdb\n# mkfs.ext4 /dev/vdz'),
      finds: [],
    },
  ])('$when', each => {
    expect(tryRule(cloudInitDevices, each)).toEqual(each);
  });
});
