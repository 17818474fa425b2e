import { RuleCase, tryRule } from '../../__testUtils__/tryRule';
import { filesystems } from './filesystems';

describe('filesystems', () => {
  it.each<RuleCase>([
    { when: 'says nothing without any', input: {}, finds: [] },
    {
      when: 'says what configuration needs',
      input: {
        volumes: { filesystems: [{ name: 'a', secret: { name: 'a' } }] },
      },
      finds: ['hint feature-gate volumes.filesystems[0]'],
      says: ['EnableVirtioFsConfigVolumes'],
    },
    {
      when: 'says once what each kind needs',
      input: {
        volumes: {
          filesystems: [
            { name: 'a', configMap: { name: 'a' } },
            { name: 'b', persistentVolumeClaim: { name: 'b' } },
            { name: 'c', dataVolume: { name: 'c' } },
          ],
        },
      },
      finds: [
        'hint feature-gate volumes.filesystems[1]',
        'hint feature-gate volumes.filesystems[0]',
      ],
      says: ['EnableVirtioFsStorageVolumes', 'EnableVirtioFsConfigVolumes'],
    },
  ])('$when', each => {
    expect(tryRule(filesystems, each)).toEqual(each);
  });
});
