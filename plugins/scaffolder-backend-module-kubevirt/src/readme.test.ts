import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  createVmInputSchema,
  createVmOutputSchema,
} from './actions/createVmSchema';
import {
  deleteVmInputSchema,
  deleteVmOutputSchema,
} from './actions/deleteVmSchema';
import {
  renderVmInputSchema,
  renderVmOutputSchema,
} from './actions/renderVmSchema';

const readme = readFileSync(resolve(__dirname, '../README.md'), 'utf8');

/** The section of an action, up to the next one. */
function sectionOf(action: string): string {
  const [, section = ''] = readme.split(`## \`${action}\``);
  return section.split('\n## ')[0];
}

describe('the README', () => {
  it.each([
    ['kubevirt:vm:create', { ...createVmInputSchema, ...createVmOutputSchema }],
    ['kubevirt:vm:render', { ...renderVmInputSchema, ...renderVmOutputSchema }],
    ['kubevirt:vm:delete', { ...deleteVmInputSchema, ...deleteVmOutputSchema }],
  ])('tells of every input and output of %s', (action, schema) => {
    const section = sectionOf(action);
    expect(
      Object.keys(schema).filter(key => !section.includes(`\`${key}\``)),
    ).toEqual([]);
  });
});
