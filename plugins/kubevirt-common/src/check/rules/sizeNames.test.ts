import { RuleCase, tryRule } from '../../__testUtils__/tryRule';
import { sizeNames } from './sizeNames';

describe('sizeNames', () => {
  it.each<RuleCase>([
    { when: 'takes none', input: {}, finds: [] },
    {
      when: 'takes names of objects',
      input: {
        instancetype: { name: 'u1.medium' },
        preference: { name: 'windows.2k22.virtio' },
      },
      finds: [],
    },
    {
      when: 'refuses names that no object can have',
      input: { instancetype: { name: ' ' }, preference: { name: 'Fedora' } },
      finds: [
        'error instancetype-name instancetype.name',
        'error preference-name preference.name',
      ],
    },
  ])('$when', each => {
    expect(tryRule(sizeNames, each)).toEqual(each);
  });
});
