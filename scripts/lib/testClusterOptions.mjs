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
 * Reads the command line of `npm run test:cluster`.
 *
 * @param {string[]} args
 * @returns {{ simulate?: string[], jest: string[] }} which parts to play, and
 *   what goes to the test runner
 * @throws {Sentence} where a part is unknown
 */
export function testClusterOptions(args) {
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
  return { simulate, jest: positionals };
}
