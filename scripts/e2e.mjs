// `npm run test:e2e`: the journeys in a real browser, against the running app.
import { mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { APP_URL, startApp } from './lib/app.mjs';
import { findChromium } from './lib/chromium.mjs';
import { localDir, root } from './lib/paths.mjs';
import { run, stopAll } from './lib/processes.mjs';
import { runMain } from './lib/say.mjs';
import { setUp } from './lib/setUp.mjs';
import { sayTally } from './lib/tally.mjs';

runMain(async () => {
  const env = await setUp();
  const chromium = await findChromium(env);
  const wanted = process.argv.slice(2);
  const journeys = readdirSync(resolve(root, 'test/e2e'))
    .filter(file => file.endsWith('.test.ts'))
    .filter(file => wanted.length === 0 || wanted.some(w => file.includes(w)))
    .map(file => `test/e2e/${file}`);
  const report = resolve(localDir, 'e2e.tap');
  mkdirSync(localDir, { recursive: true });
  let code;
  try {
    const { kubeconfig, sandboxPid } = await startApp(env);
    code = await run(
      'node',
      [
        ...['--import', 'tsx', '--test', '--test-concurrency=1'],
        ...['--test-reporter=spec', '--test-reporter-destination=stdout'],
        ...['--test-reporter=tap', `--test-reporter-destination=${report}`],
        ...journeys,
      ],
      {
        env: {
          ...env,
          APP_URL,
          CHROMIUM: chromium,
          KUBECONFIG: kubeconfig,
          SANDBOX_PID: sandboxPid,
        },
      },
    );
  } finally {
    await stopAll();
  }
  return sayTally(readTally(report, code));
});

function readTally(file, code) {
  const tap = readFileSync(file, 'utf8');
  const count = what =>
    Number(new RegExp(`^# ${what} (\\d+)$`, 'm').exec(tap)?.[1] ?? 0);
  const failed = count('fail') + count('cancelled');
  return {
    passed: count('pass'),
    // A set-up or clean-up that fails is in no count.
    failed: failed === 0 && code !== 0 ? 1 : failed,
    skipped: count('skipped'),
  };
}
