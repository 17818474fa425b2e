// `npm test`: types, lint, every unit and integration test.
import { mkdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { jest } from './lib/jest.mjs';
import { localDir } from './lib/paths.mjs';
import { preparePostgres } from './lib/postgres.mjs';
import { run } from './lib/processes.mjs';
import { runMain, say } from './lib/say.mjs';
import { setUp } from './lib/setUp.mjs';
import { sayTally } from './lib/tally.mjs';

runMain(async () => {
  const env = { ...(await setUp()), CI: 'true' };
  if (process.env.CI) await preparePostgres();
  const results = resolve(localDir, 'test-results.json');
  mkdirSync(localDir, { recursive: true });
  const checks = [
    ['Types', ['tsc']],
    ['Lint', ['backstage-cli', 'repo', 'lint', '--max-warnings', '0']],
    [
      'Tests',
      [
        ...jest,
        ...['--json', '--outputFile', results],
        ...process.argv.slice(2),
      ],
    ],
  ];
  const tally = { passed: 0, failed: 0, skipped: 0 };
  for (const [name, command] of checks) {
    say(`\n── ${name}`);
    const code = await run('yarn', command, { env });
    if (name === 'Tests') {
      const report = readReport(results);
      tally.passed += report.numPassedTests;
      tally.failed += report.numFailedTests + report.numRuntimeErrorTestSuites;
      tally.skipped += report.numPendingTests;
    }
    // A check that fails without a failed test counts as one that failed.
    if (name !== 'Tests' || (code !== 0 && tally.failed === 0)) {
      tally[code === 0 ? 'passed' : 'failed'] += 1;
    }
  }
  return sayTally(tally);
});

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {
      numPassedTests: 0,
      numFailedTests: 0,
      numRuntimeErrorTestSuites: 1,
      numPendingTests: 0,
    };
  }
}
