import { RuleCase, tryRule } from '../../__testUtils__/tryRule';
import { secondaryNetworks } from './secondaryNetworks';

const path = 'network.secondary[0]';

function networks(...secondary: object[]) {
  return { network: { secondary } };
}

describe('secondaryNetworks', () => {
  it.each<RuleCase>([
    {
      when: 'takes networks of this namespace and another',
      input: networks(
        { name: 'my_NET', networkName: 'net' },
        {
          name: 'b',
          networkName: 'infra/net',
          binding: 'sriov',
          macAddress: '02:00:00:AB:cd:ef',
        },
      ),
      finds: [],
    },
    {
      when: 'keeps the name of the pod network',
      input: networks({ name: 'default', networkName: 'net' }),
      finds: [`error network-name ${path}.name`],
      says: ['by the pod network'],
    },
    {
      when: 'refuses one name twice',
      input: networks(
        { name: 'a', networkName: 'x' },
        { name: 'a', networkName: 'y' },
      ),
      finds: ['error network-name network.secondary[1].name'],
    },
    {
      when: 'refuses what is no name, network or address',
      input: networks({
        name: 'a b',
        networkName: 'a/b/c',
        macAddress: '02:00',
      }),
      finds: [
        `error network-name ${path}.name`,
        `error network-name ${path}.networkName`,
        `error mac-address ${path}.macAddress`,
      ],
    },
  ])('$when', each => {
    expect(tryRule(secondaryNetworks, each)).toEqual(each);
  });
});
