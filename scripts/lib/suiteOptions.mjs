import { parseArgs } from 'node:util';
import { Sentence } from './say.mjs';

/** What `--simulate` may name; `guest` lives in what `virt-handler` starts. */
export const parts = [
  'virt-controller',
  'virt-handler',
  'kubelet',
  'cdi',
  'guest',
];

/**
 * Reads the command line of `npm run test:cluster` and `npm run test:e2e`.
 *
 * @param {string[]} args
 * @returns {{ simulate?: string[], wanted: string[] }} which parts to play, and
 *   parts of the paths of what is wanted
 * @throws {Sentence} where a part is unknown
 */
export function suiteOptions(args) {
  const { values, positionals } = parseArgs({
    args,
    options: { simulate: { type: 'string' } },
    allowPositionals: true,
    strict: true,
  });
  const simulate = values.simulate?.split(',').filter(Boolean);
  const unknown = simulate?.find(part => !parts.includes(part));
  if (unknown) {
    throw new Sentence(
      `--simulate names "${unknown}"; the parts are ${parts.join(', ')}.`,
    );
  }
  return { simulate, wanted: positionals };
}
