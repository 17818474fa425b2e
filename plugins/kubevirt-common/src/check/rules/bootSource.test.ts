import { RuleCase, tryRule } from '../../__testUtils__/tryRule';
import { bootSource } from './bootSource';

const noRoot = {
  containerDisk: { enabled: false },
  dataVolume: { enabled: false },
};

describe('bootSource', () => {
  it.each<RuleCase>([
    { when: 'takes the default DataVolume', input: {}, finds: [] },
    {
      when: 'refuses a VM without any disk',
      input: { rootDisk: noRoot },
      finds: ['error nothing-to-boot-from rootDisk'],
    },
    {
      when: 'takes a claim as the only disk',
      input: {
        rootDisk: noRoot,
        volumes: {
          disks: [{ name: 'os', persistentVolumeClaim: { name: 'os' } }],
        },
      },
      finds: [],
    },
    {
      when: 'warns where the first disk can hold no system',
      input: {
        rootDisk: noRoot,
        volumes: {
          disks: [
            { name: 'scratch', emptyDisk: { capacity: '1Gi' } },
            { name: 'os', persistentVolumeClaim: { name: 'os' } },
          ],
        },
      },
      finds: ['warning boot-disk-without-system volumes.disks[0]'],
      says: ['scratch', 'emptyDisk'],
    },
    {
      when: 'does not take a file system for a disk',
      input: {
        rootDisk: noRoot,
        volumes: {
          filesystems: [{ name: 'f', persistentVolumeClaim: { name: 'f' } }],
        },
      },
      finds: ['error nothing-to-boot-from rootDisk'],
    },
    {
      when: 'says which of two root disks boots',
      input: { rootDisk: { containerDisk: { enabled: true } } },
      finds: ['warning two-root-disks rootDisk.dataVolume.enabled'],
      says: ['boots from the container disk'],
    },
    {
      when: 'says that a container disk forgets',
      input: {
        rootDisk: {
          containerDisk: { enabled: true },
          dataVolume: { enabled: false },
        },
      },
      finds: ['hint boot-disk-not-kept rootDisk.containerDisk.enabled'],
    },
    {
      when: 'warns of a blank disk',
      input: {
        rootDisk: { dataVolume: { template: { source: { blank: {} } } } },
      },
      finds: ['warning blank-boot-disk rootDisk.dataVolume.template.source'],
    },
    {
      when: 'takes a blank disk with an installer',
      input: {
        rootDisk: { dataVolume: { template: { source: { blank: {} } } } },
        volumes: {
          disks: [
            {
              name: 'iso',
              device: 'cdrom',
              persistentVolumeClaim: { name: 'iso' },
            },
          ],
        },
      },
      finds: [],
    },
  ])('$when', each => {
    expect(tryRule(bootSource, each)).toEqual(each);
  });
});
