import { RuleCase, tryRule } from '../../__testUtils__/tryRule';
import { cloudInitSize } from './cloudInitSize';

function text(userData: string, networkData?: string) {
  return { cloudInit: { userData, networkData } };
}

describe('cloudInitSize', () => {
  it.each<RuleCase>([
    {
      when: 'takes 2048 bytes in a VM',
      profile: 'chart',
      input: text('a'.repeat(2048)),
      finds: [],
    },
    {
      when: 'refuses 2049 bytes in a VM',
      profile: 'chart',
      input: text('a'.repeat(2049)),
      finds: ['error cloud-init-size cloudInit.userData'],
      says: ['2049 bytes', 'profile modern'],
    },
    {
      when: 'counts bytes, not characters',
      profile: 'chart',
      input: text('主'.repeat(683)),
      finds: ['error cloud-init-size cloudInit.userData'],
      says: ['2049 bytes'],
    },
    {
      when: 'counts network data by itself',
      profile: 'chart',
      input: text('a'.repeat(2000), 'b'.repeat(2049)),
      finds: ['error cloud-init-size cloudInit.networkData'],
    },
    {
      when: 'takes more in a Secret',
      input: text('a'.repeat(100_000)),
      finds: [],
    },
    {
      when: 'refuses more than a Secret holds',
      input: text('a'.repeat(1_000_000), 'b'.repeat(100_000)),
      finds: ['error cloud-init-size cloudInit.userData'],
    },
    {
      when: 'refuses an empty text where the chart has a disk for it',
      profile: 'chart',
      input: text(''),
      finds: ['error cloud-init-empty cloudInit.userData'],
    },
    { when: 'takes an empty text else', input: text(''), finds: [] },
    {
      when: 'takes an empty text beside SSH keys, which bring one',
      profile: 'chart',
      input: { ...text(''), sshKeys: ['ssh-ed25519 AAAA'] },
      finds: [],
    },
  ])('$when', each => {
    expect(tryRule(cloudInitSize, each)).toEqual(each);
  });
});
