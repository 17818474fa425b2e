import { RuleCase, tryRule } from '../../__testUtils__/tryRule';
import { serviceAccounts } from './serviceAccounts';

const one = { name: 'a', serviceAccount: { name: 'builder' } };
const other = { name: 'b', serviceAccount: { name: 'builder' } };

describe('serviceAccounts', () => {
  it.each<RuleCase>([
    { when: 'takes none', input: {}, finds: [] },
    { when: 'takes one', input: { volumes: { disks: [one] } }, finds: [] },
    {
      when: 'refuses a second, wherever it is',
      input: { volumes: { disks: [one], filesystems: [other] } },
      finds: ['error service-account volumes.filesystems[0].serviceAccount'],
    },
  ])('$when', each => {
    expect(tryRule(serviceAccounts, each)).toEqual(each);
  });
});
