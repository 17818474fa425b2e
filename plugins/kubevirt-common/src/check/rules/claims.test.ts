import { RuleCase, tryRule } from '../../__testUtils__/tryRule';
import { claims } from './claims';

function disk(name: string, claim: string) {
  return { name, persistentVolumeClaim: { name: claim } };
}

describe('claims', () => {
  it.each<RuleCase>([
    {
      when: 'takes one claim for each disk',
      input: { volumes: { disks: [disk('a', 'c1'), disk('b', 'c2.x')] } },
      finds: [],
    },
    {
      when: 'refuses what cannot be the name of a claim',
      input: { volumes: { disks: [disk('a', 'My Claim')] } },
      finds: ['error claim-name volumes.disks[0].persistentVolumeClaim.name'],
      says: ['"My Claim"'],
    },
    {
      when: "refuses the root disk's claim",
      name: 'web',
      input: { volumes: { disks: [disk('a', 'web')] } },
      finds: [
        'error claim-of-root-disk volumes.disks[0].persistentVolumeClaim.name',
      ],
    },
    {
      when: 'refuses the DataVolume of the root disk likewise',
      name: 'web',
      input: {
        volumes: { disks: [{ name: 'a', dataVolume: { name: 'web' } }] },
      },
      finds: ['error claim-of-root-disk volumes.disks[0].dataVolume.name'],
    },
    {
      when: 'takes a claim with the name of the VM where there is no root disk',
      name: 'web',
      input: {
        rootDisk: { dataVolume: { enabled: false } },
        volumes: { disks: [disk('a', 'web')] },
      },
      finds: [],
    },
    {
      when: 'warns of one claim behind a disk and a file system',
      input: {
        volumes: {
          disks: [disk('a', 'c')],
          filesystems: [disk('b', 'c')],
        },
      },
      finds: [
        'warning claim-used-twice volumes.filesystems[0].persistentVolumeClaim.name',
      ],
      says: ['volumes.disks[0]'],
    },
  ])('$when', each => {
    expect(tryRule(claims, each)).toEqual(each);
  });
});
