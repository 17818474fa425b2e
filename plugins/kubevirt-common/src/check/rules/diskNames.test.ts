import { RuleCase, tryRule } from '../../__testUtils__/tryRule';
import { diskNames } from './diskNames';

function disks(...names: string[]) {
  return names.map(name => ({ name, emptyDisk: { capacity: '1Gi' } }));
}

describe('diskNames', () => {
  it.each<RuleCase>([
    {
      when: 'takes names of their own',
      input: {
        volumes: {
          disks: disks('a', '0-b'),
          filesystems: [{ name: 'c', configMap: { name: 'c' } }],
        },
      },
      finds: [],
    },
    {
      when: 'refuses two disks of one name',
      input: { volumes: { disks: disks('data', 'other', 'data') } },
      finds: ['error duplicate-disk-name volumes.disks[2].name'],
      says: ['"data"', 'volumes.disks[0]'],
    },
    {
      when: 'refuses a file system with the name of a disk',
      input: {
        volumes: {
          disks: disks('data'),
          filesystems: [{ name: 'data', configMap: { name: 'c' } }],
        },
      },
      finds: ['error duplicate-disk-name volumes.filesystems[0].name'],
    },
    {
      when: 'keeps the names of disks that are rendered',
      input: { volumes: { disks: disks('datavolumedisk', 'cloudinitdisk') } },
      finds: [
        'error duplicate-disk-name volumes.disks[0].name',
        'error duplicate-disk-name volumes.disks[1].name',
      ],
    },
    {
      when: 'leaves the names of disks that are not',
      input: { volumes: { disks: disks('containerdisk') } },
      finds: [],
    },
    ...['Data', 'a_b', '-a', 'a.b', 'x'.repeat(64)].map(name => ({
      when: `refuses ${name}`,
      input: { volumes: { disks: disks(name) } },
      finds: ['error disk-name volumes.disks[0].name'],
    })),
  ])('$when', each => {
    expect(tryRule(diskNames, each)).toEqual(each);
  });
});
