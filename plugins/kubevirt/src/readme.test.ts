import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import kubevirtPlugin from './index';
import * as legacy from './legacy';

const readme = readFileSync(resolve(__dirname, '../README.md'), 'utf8');

type ExtensionId = Parameters<typeof kubevirtPlugin.getExtension>[0];

const matches = (pattern: RegExp) => [
  ...new Set([...readme.matchAll(pattern)].map(([, name]) => name)),
];

describe('the README', () => {
  it.each(matches(/`([a-z-]+:kubevirt(?:\/[\w-]+)?)`/g))(
    'names the extension %s, which there is',
    id => {
      expect(() =>
        kubevirtPlugin.getExtension(id as ExtensionId),
      ).not.toThrow();
    },
  );

  it.each(matches(/`(KubeVirt[A-Z]\w+)`/g))(
    'names the form field %s, which apps of the old system have, too',
    name => {
      expect(legacy).toHaveProperty(
        name.endsWith('Field') ? name : `${name}Field`,
      );
    },
  );

  it('names every form field', () => {
    const fields = Object.keys(legacy)
      .filter(name => /^KubeVirt\w+Field$/.test(name))
      .map(name => name.replace(/Field$/, ''));
    expect(fields.filter(name => !readme.includes(`\`${name}\``))).toEqual([]);
  });
});
