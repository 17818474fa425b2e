/**
 * Runs the benchmarks one after the other:
 * `node test/performance/run.mjs [--vms 10000] [--postgres URL] [name …]`. The
 * results are printed, and kept in `.local/performance/<name>.json`. Catalogs
 * are in memory, or in the PostgreSQL server of that URL.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const benchmarks = {
  inventory: 'inventory/run.ts',
  steady: 'steady/run.ts',
  catalog: 'catalog/run.ts',
  visible: 'catalog/visible.ts',
  ingestor: 'ingestor/run.ts',
  sandbox: 'sandbox/run.ts',
};

/** A machine that takes longer is too busy for its figures to mean much. */
const LONGEST_MS = 6 * 60_000;

const here = dirname(fileURLToPath(import.meta.url));
const results = resolve(here, '../../.local/performance');
const { values, positionals } = parseArgs({
  options: {
    vms: { type: 'string', default: '10000' },
    postgres: { type: 'string' },
  },
  allowPositionals: true,
});
const unknown = positionals.find(name => !Object.hasOwn(benchmarks, name));
if (unknown) {
  console.error(
    `There is no benchmark ${unknown}; there are ${Object.keys(benchmarks).join(
      ', ',
    )}.`,
  );
  process.exit(1);
}

mkdirSync(results, { recursive: true });
// As `backstage-cli package start` loads the code of a backend.
const loader = createRequire(import.meta.url).resolve(
  '@backstage/cli/config/nodeTransform.cjs',
);
for (const name of positionals.length ? positionals : Object.keys(benchmarks)) {
  console.log(`# ${name}`);
  const { stdout, status, error } = spawnSync(
    process.execPath,
    [
      '--expose-gc',
      '--require',
      loader,
      resolve(here, benchmarks[name]),
      values.vms,
    ],
    {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
      timeout: LONGEST_MS,
      env: {
        ...process.env,
        ...(values.postgres && { PERFORMANCE_POSTGRES: values.postgres }),
      },
    },
  );
  console.log(stdout);
  if (status !== 0) {
    console.error(`${name} failed${error ? `: ${error.message}` : ''}`);
    process.exitCode = 1;
  } else {
    writeFileSync(resolve(results, `${name}.json`), stdout);
  }
}
