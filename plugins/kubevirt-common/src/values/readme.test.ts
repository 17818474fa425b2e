import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { keysAt } from './keysAt';
import { registryFormSchema, templateFormSchema } from './valuesSchema';

const readme = readFileSync(resolve(__dirname, '../../README.md'), 'utf8');
const words = readme
  .replace(/```[^]*?```/g, '')
  .match(/`[^`\n]+`/g)!
  .flatMap(code => code.match(/[\w-]+/g));

/** Every way to a key in a schema, without what only CDI gives a meaning. */
function paths(schema: typeof templateFormSchema | typeof registryFormSchema) {
  const found: string[][] = [];
  const walk = (path: string[]) => {
    for (const key of keysAt(schema, path)) {
      found.push([...path, key]);
      if (!['source', 'sourceRef', 'pvc', 'storage'].includes(key)) {
        walk([...path, key]);
        walk([...path, key, '0']);
      }
    }
  };
  walk([]);
  return found;
}

describe('README.md', () => {
  it.each([
    ['0.1.1', templateFormSchema],
    ['0.1.2', registryFormSchema],
  ] as const)('names every key of the form %s', (_, schema) => {
    const all = paths(schema).map(path => path[path.length - 1]);
    expect(all.length).toBeGreaterThan(60);
    expect(all.filter(key => !words.includes(key))).toEqual([]);
  });
});
