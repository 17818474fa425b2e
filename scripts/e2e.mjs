// `npm run test:e2e`: the journeys in a real browser, against the running app.
// Arguments choose journeys by parts of their paths; `--simulate` plays parts
// that the cluster of KUBECONFIG lacks.
import { mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { APP_URL, startApp } from './lib/app.mjs';
import { findChromium } from './lib/chromium.mjs';
import { otherClusters } from './lib/cluster.mjs';
import { localDir, root } from './lib/paths.mjs';
import { playParts } from './lib/playParts.mjs';
import { run, stopAll } from './lib/processes.mjs';
import { runMain, say, Sentence } from './lib/say.mjs';
import { sayComplaints } from './lib/sayComplaints.mjs';
import { setUp } from './lib/setUp.mjs';
import { sayTally } from './lib/tally.mjs';
import { suiteOptions } from './lib/suiteOptions.mjs';

/**
 * Journeys of one folder share one app. The first works with whichever cluster
 * there is; the others bring sandbox clusters of their own, given here by
 * their arguments.
 */
const groups = [
  { folder: 'test/e2e' },
  { folder: 'test/e2e/twoClusters', sandboxes: [[], []] },
  { folder: 'test/e2e/tenThousand', sandboxes: [['--vms', '10000']] },
];

/** A journey does not wait a minute to find what it made. */
const settings = {
  APP_CONFIG_search_collators_kubevirt_schedule: JSON.stringify({
    frequency: { seconds: 15 },
    timeout: { minutes: 5 },
    initialDelay: { seconds: 3 },
  }),
};

runMain(async () => {
  const options = suiteOptions(process.argv.slice(2));
  const env = { ...(await setUp()), ...settings };
  env.CHROMIUM = await findChromium(env);
  mkdirSync(localDir, { recursive: true });
  if (options.simulate && !env.KUBECONFIG) {
    throw new Sentence(
      '--simulate plays parts that a cluster lacks; name one by KUBECONFIG. The sandbox cluster has all parts.',
    );
  }
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const group of groups) {
    const tally = await walk(group, env, options);
    for (const key of Object.keys(total)) total[key] += tally?.[key] ?? 0;
  }
  return sayTally(total);
});

/** Walks the journeys of a group that are wanted, if there are any. */
async function walk({ folder, sandboxes }, env, { simulate, wanted }) {
  const journeys = journeysOf(folder, wanted);
  if (journeys.length === 0) return undefined;
  const others = sandboxes && otherClusters(env);
  if (others) {
    say(`\n– ${folder} is left out: it needs sandbox clusters, but ${others}`);
    return { skipped: journeys.length };
  }
  say(`\n── ${folder}`);
  const report = resolve(localDir, `${folder.split('/').at(-1)}.tap`);
  let code;
  try {
    if (simulate) {
      await playParts(env, { kubeconfig: env.KUBECONFIG, simulate });
    }
    const { kubeconfig, sandboxPid, backstageLog } = await startApp(env, {
      sandboxes,
    });
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
          KUBECONFIG: kubeconfig,
          SANDBOX_PID: sandboxPid,
          SIMULATED: simulate?.join(','),
        },
      },
    );
    if (code !== 0) sayComplaints(backstageLog);
  } finally {
    await stopAll();
  }
  return readTally(report, code);
}

function journeysOf(folder, wanted) {
  return readdirSync(resolve(root, folder))
    .filter(file => file.endsWith('.test.ts'))
    .map(file => `${folder}/${file}`)
    .filter(file => wanted.length === 0 || wanted.some(w => file.includes(w)));
}

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
