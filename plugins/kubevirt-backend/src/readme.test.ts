import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  kubevirtPermissions,
  virtualMachineActions,
} from 'backstage-plugin-kubevirt-common';

const readme = readFileSync(resolve(__dirname, '../README.md'), 'utf8');

/** The text between a heading and the next one. */
function sectionOf(heading: string): string {
  const [, section = ''] = readme.split(`## ${heading}\n`);
  return section.split('\n## ')[0];
}

describe('the README', () => {
  it.each(kubevirtPermissions.map(({ name }) => [name]))(
    'says what the permission %s is for',
    name => {
      const [last] = name.split('.').slice(-1);
      const section = sectionOf('Permissions');
      expect(
        section.includes(`\`${name}\``) || section.includes(`\`.${last}\``),
      ).toBe(true);
    },
  );

  it.each(virtualMachineActions)('names the action %s', action => {
    expect(sectionOf('Actions')).toContain(`\`${action}\``);
  });
});
