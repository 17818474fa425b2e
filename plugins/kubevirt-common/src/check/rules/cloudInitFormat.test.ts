import { RuleCase, tryRule } from '../../__testUtils__/tryRule';
import { cloudInitFormat } from './cloudInitFormat';

const path = 'cloudInit.userData';

function text(...lines: string[]) {
  return { cloudInit: { userData: lines.join('\n') } };
}

describe('cloudInitFormat', () => {
  it.each<RuleCase>(
    [
      [],
      ['#cloud-config'],
      ['#cloud-config', ''],
      ['', '#cloud-config', 'user: a'],
      ['#cloud-config # ours', 'user: a'],
      ['#cloud-config', 'a: 1', 'a: 2'],
      ['#cloud-config', '# {{ not a template }}', "x: '${{ values }}'"],
      ['## template: jinja', '#cloud-config', 'fqdn: {{ v1.x }}.example.com'],
      ['#!/bin/bash', 'echo "a: {{ b }}"'],
      ['#include', 'https://example.com/user-data'],
      ['#cloud-config-archive', '- type: text/cloud-config'],
      ['Content-Type: multipart/mixed; boundary="="', 'MIME-Version: 1.0'],
      ['#ps1_sysnative', 'Get-Date'],
    ].map(lines => ({
      when: `takes ${JSON.stringify(lines.join('\n'))}`,
      input: text(...lines),
      finds: [],
    })),
  )('$when', each => {
    expect(tryRule(cloudInitFormat, each)).toEqual(each);
  });

  it.each<RuleCase>([
    {
      when: 'refuses a cloud-config without its header',
      input: text('user: ubuntu', 'packages: [vim]'),
      finds: [`error cloud-init-header ${path}`],
      says: ['#cloud-config'],
    },
    ...['# cloud-config', '#cloud_config', '#Cloud Config'].map(header => ({
      when: `refuses the header ${header}`,
      input: text(header, 'x: 1'),
      finds: [`error cloud-init-header ${path}`],
    })),
    {
      when: 'refuses a template without a second header',
      input: text('## template: jinja', '# cloud config', 'user: a'),
      finds: [`warning cloud-init-header ${path}`],
    },
    {
      when: 'warns of a text that only other systems may know',
      input: text('{"ignition": {"version": "3.3.0"}}'),
      finds: [`warning cloud-init-header ${path}`],
    },
    {
      when: 'refuses what is no YAML, naming the line and not the text',
      input: text('#cloud-config', 'user: ubuntu', 'password: "s3cret'),
      finds: [`error cloud-init-yaml ${path}`],
      says: ['line 3'],
    },
    {
      when: 'refuses a tab as indentation',
      input: text('#cloud-config', 'chpasswd:', '\texpire: false'),
      finds: [`error cloud-init-yaml ${path}`],
    },
    {
      when: 'refuses a list',
      input: text('#cloud-config', '- user: a'),
      finds: [`error cloud-init-yaml ${path}`],
      says: ['not a map'],
    },
    {
      when: 'refuses an alias without an anchor',
      input: text('#cloud-config', 'user: *nobody'),
      finds: [`error cloud-init-yaml ${path}`],
    },
  ])('$when', each => {
    expect(tryRule(cloudInitFormat, each)).toEqual(each);
  });
});
