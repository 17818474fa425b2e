import { RuleCase, tryRule } from '../../__testUtils__/tryRule';
import { sshPort } from './sshPort';

const vnc = { name: 'vnc', port: 5901 };

function values(ports: object[], userData = '#cloud-config\nssh_pwauth: true') {
  return { network: { ports }, cloudInit: { userData } };
}

describe('sshPort', () => {
  it.each<RuleCase>([
    {
      when: 'warns where SSH is expected and kept out',
      profile: 'chart',
      input: values([vnc]),
      finds: ['warning ssh-port network.ports'],
      says: ['port: 22'],
    },
    {
      when: 'expects SSH where there are keys',
      profile: 'chart',
      input: { ...values([vnc], ''), sshKeys: ['ssh-ed25519 AAAA'] },
      finds: ['warning ssh-port network.ports'],
    },
    {
      when: 'takes port 22, also behind another',
      profile: 'chart',
      input: values([{ name: 'ssh', port: 2222, targetPort: 22 }]),
      finds: [],
    },
    {
      when: 'does not take UDP for it',
      profile: 'chart',
      input: values([{ name: 'ssh', port: 22, protocol: 'UDP' }]),
      finds: ['warning ssh-port network.ports'],
    },
    {
      when: 'takes no ports, which lets all through',
      profile: 'chart',
      input: values([]),
      finds: [],
    },
    {
      when: 'takes a text that says nothing of SSH',
      profile: 'chart',
      input: values([vnc], '#cloud-config\nssh_pwauth: false'),
      finds: [],
    },
    {
      when: 'takes all in the profile modern, which keeps nothing out',
      input: values([vnc]),
      finds: [],
    },
  ])('$when', each => {
    expect(tryRule(sshPort, each)).toEqual(each);
  });
});
