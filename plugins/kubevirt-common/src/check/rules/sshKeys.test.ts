import { runRule } from '../../__testUtils__/runRule';
import { RuleCase, tryRule } from '../../__testUtils__/tryRule';
import { sshKeys } from './sshKeys';

const privateKey = '-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaA==';

describe('sshKeys', () => {
  it.each<RuleCase>(
    [
      'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHk8 ann@example.com',
      'ssh-rsa AAAAB3NzaC1yc2E=\n',
      'ecdsa-sha2-nistp256 AAAAE2VjZHNh',
      'sk-ssh-ed25519@openssh.com AAAAGnNr x',
      'no-pty,command="/bin/true" ssh-ed25519 AAAAC3NzaC1l x',
    ].map(key => ({
      when: `takes ${JSON.stringify(key)}`,
      input: { sshKeys: [key] },
      finds: [],
    })),
  )('$when', each => {
    expect(tryRule(sshKeys, each)).toEqual(each);
  });

  it.each<RuleCase>([
    {
      when: 'refuses a private key',
      input: { sshKeys: [privateKey] },
      finds: ['error private-ssh-key sshKeys[0]'],
    },
    {
      when: 'refuses two keys in one entry',
      input: { sshKeys: ['ssh-rsa AAAAB3 a\nssh-rsa AAAAB3 b'] },
      finds: ['error ssh-key sshKeys[0]'],
    },
    {
      when: 'warns of what does not look like a key',
      input: { sshKeys: ['ssh-rsa AAAAB3 a', '~/.ssh/id_rsa.pub'] },
      finds: ['warning ssh-key sshKeys[1]'],
    },
  ])('$when', each => {
    expect(tryRule(sshKeys, each)).toEqual(each);
  });

  it('repeats no key', () => {
    const findings = runRule(sshKeys, { sshKeys: [privateKey] });
    expect(JSON.stringify(findings)).not.toContain('b3BlbnNzaA');
  });
});
