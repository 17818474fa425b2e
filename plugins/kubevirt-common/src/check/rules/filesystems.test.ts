import { RuleCase, tryRule } from '../../__testUtils__/tryRule';
import { filesystems } from './filesystems';

describe('filesystems', () => {
  it.each<RuleCase>([
    { when: 'says nothing without any', input: {}, finds: [] },
    {
      when: 'says nothing of configuration, which needs no feature gate',
      input: {
        volumes: { filesystems: [{ name: 'a', secret: { name: 'a' } }] },
      },
      finds: [],
    },
    {
      when: 'says once what claims need',
      input: {
        volumes: {
          filesystems: [
            { name: 'a', configMap: { name: 'a' } },
            { name: 'b', persistentVolumeClaim: { name: 'b' } },
            { name: 'c', dataVolume: { name: 'c' } },
          ],
        },
      },
      finds: ['hint feature-gate volumes.filesystems[1]'],
      says: ['EnableVirtioFsStorageVolumes'],
    },
  ])('$when', each => {
    expect(tryRule(filesystems, each)).toEqual(each);
  });
});
