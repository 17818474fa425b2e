import { RuleCase, tryRule } from '../../__testUtils__/tryRule';
import { cloudInitMounts } from './cloudInitMounts';

function values(...lines: string[]) {
  return {
    volumes: { filesystems: [{ name: 'share', configMap: { name: 'c' } }] },
    cloudInit: { userData: ['#cloud-config', ...lines].join('\n') },
  };
}

describe('cloudInitMounts', () => {
  it.each<RuleCase>([
    {
      when: 'takes mounts of what there is',
      input: values(
        'runcmd:',
        '- "sudo mount -t virtiofs share /mnt/share"',
        'mounts:',
        '- [ share, /mnt/share, virtiofs ]',
        '- [ /dev/vdb, /mnt/vdb, ext4 ]',
      ),
      finds: [],
    },
    {
      when: 'warns of a misspelt tag in a command',
      input: values('runcmd:', '- mount -t virtiofs shar /mnt'),
      finds: ['warning mounts-no-filesystem cloudInit.userData'],
      says: ['"shar"', 'Did you mean share?'],
    },
    {
      when: 'warns of an unknown tag in mounts',
      input: values('mounts:', '- [ models, /mnt, virtiofs ]'),
      finds: ['warning mounts-no-filesystem cloudInit.userData'],
      says: ['"models"', 'Add it to volumes.filesystems'],
    },
  ])('$when', each => {
    expect(tryRule(cloudInitMounts, each)).toEqual(each);
  });
});
