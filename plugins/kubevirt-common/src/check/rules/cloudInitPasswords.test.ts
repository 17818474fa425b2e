import { runRule } from '../../__testUtils__/runRule';
import { RuleCase, tryRule } from '../../__testUtils__/tryRule';
import { cloudInitPasswords } from './cloudInitPasswords';

const hash = '$6$rounds=4096$salt$0123456789';
const plain = 'warning plain-text-password cloudInit.userData';
const pointless = 'warning chpasswd-without-users cloudInit.userData';

function config(...lines: string[]) {
  return { cloudInit: { userData: ['#cloud-config', ...lines].join('\n') } };
}

describe('cloudInitPasswords', () => {
  it.each<RuleCase>(
    [
      ['password: word'],
      ['password: 1234'],
      ['chpasswd:', '  list: |', '    root:word'],
      ['chpasswd:', '  list: [ "root:word" ]'],
      ['chpasswd:', '  users:', '  - {name: a, password: word, type: text}'],
      ['users:', '- {name: a, plain_text_passwd: word}'],
      ['users:', '- {name: a, passwd: word}'],
    ].map(lines => ({
      when: `warns of ${JSON.stringify(lines.join('\n'))}`,
      input: config(...lines),
      finds: [plain],
    })),
  )('$when', each => {
    expect(tryRule(cloudInitPasswords, each)).toEqual(each);
  });

  it.each<RuleCase>(
    [
      [`password: ${hash}`],
      ['chpasswd:', '  list: |', `    root:${hash}`],
      ['chpasswd:', '  list: |', '    root:RANDOM'],
      ['chpasswd:', '  users:', `  - {name: a, password: ${hash}}`],
      ['chpasswd:', '  users:', '  - {name: a, type: RANDOM}'],
      ['users:', `- {name: a, passwd: ${hash}, lock_passwd: false}`],
      ['users:', '- default'],
    ].map(lines => ({
      when: `takes ${JSON.stringify(lines.join('\n'))}`,
      input: config(...lines),
      finds: [],
    })),
  )('$when', each => {
    expect(tryRule(cloudInitPasswords, each)).toEqual(each);
  });

  it.each<RuleCase>([
    {
      when: 'warns of chpasswd without anybody',
      input: config('chpasswd: { expire: False }'),
      finds: [pointless],
    },
    {
      when: 'takes chpasswd beside a password',
      input: config(`password: ${hash}`, 'chpasswd: { expire: False }'),
      finds: [],
    },
    {
      when: 'says who can read it in the profile chart',
      profile: 'chart',
      input: config('password: word'),
      finds: [plain],
      says: ['everybody who may see the VM'],
    },
    {
      when: 'looks into no script',
      input: { cloudInit: { userData: '#!/bin/sh\npassword: word' } },
      finds: [],
    },
  ])('$when', each => {
    expect(tryRule(cloudInitPasswords, each)).toEqual(each);
  });

  it('repeats no password', () => {
    const findings = runRule(
      cloudInitPasswords,
      config('password: hunter2', 'users:', '- {name: a, passwd: hunter2}'),
    );
    expect(findings).toHaveLength(1);
    expect(JSON.stringify(findings)).not.toContain('hunter2');
  });
});
