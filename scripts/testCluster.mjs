// `npm run test:cluster`: the conformance and integration tests on a real API server.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { applyDefinitions } from './lib/applyDefinitions.mjs';
import { startControlPlane } from './lib/controlPlane.mjs';
import { localDir, root } from './lib/paths.mjs';
import { run, start, stopAll } from './lib/processes.mjs';
import { runMain, say, Sentence, step } from './lib/say.mjs';
import { setUp } from './lib/setUp.mjs';
import { parts, testClusterOptions } from './lib/testClusterOptions.mjs';
import { until } from './lib/until.mjs';

/** What says something about a cluster, whichever it is. */
const suites = ['\\.integration\\.test', 'src/conformance'];

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.once(signal, () => stopAll().finally(() => process.exit(1)));
}

runMain(async () => {
  const { simulate, jest } = testClusterOptions(process.argv.slice(2));
  const env = { ...(await setUp()), CI: 'true' };
  try {
    const cluster = await chooseCluster(env, simulate);
    if (cluster) await playParts(env, cluster);
    return await run(
      'yarn',
      [
        ...['backstage-cli', 'repo', 'test', '--watchAll=false'],
        ...['--testPathPatterns', ...(jest.length > 0 ? jest : suites)],
      ],
      {
        env: cluster ? { ...env, TEST_KUBECONFIG: cluster.kubeconfig } : env,
      },
    );
  } finally {
    await stopAll();
  }
});

/** The cluster of KUBECONFIG, one of KUBEBUILDER_ASSETS, or none: the sandbox. */
async function chooseCluster(env, simulate) {
  const { KUBECONFIG, KUBEBUILDER_ASSETS, KUBEVIRT_CRDS } = env;
  if (KUBECONFIG) {
    if (!existsSync(KUBECONFIG)) {
      throw new Sentence(
        `KUBECONFIG names ${KUBECONFIG}, which does not exist. Correct it, or unset it to use the sandbox cluster.`,
      );
    }
    say(
      `✔ Using the cluster of ${KUBECONFIG}; namespaces are made and removed`,
    );
    return { kubeconfig: resolve(KUBECONFIG), simulate: simulate ?? [] };
  }
  if (KUBEBUILDER_ASSETS) {
    const { kubeconfig, client } = await startControlPlane(env);
    if (KUBEVIRT_CRDS) await applyDefinitions(client, KUBEVIRT_CRDS);
    else say('KUBEVIRT_CRDS names no folder: there are no virtual machines');
    // Nothing but the two binaries runs: every part is missing.
    return { kubeconfig, simulate: simulate ?? parts };
  }
  if (simulate) {
    throw new Sentence(
      '--simulate plays parts that a real API server lacks; name one by KUBECONFIG or KUBEBUILDER_ASSETS. The sandbox cluster has all parts.',
    );
  }
  say(
    '✔ Neither KUBECONFIG nor KUBEBUILDER_ASSETS names a cluster: using the sandbox cluster',
  );
  return undefined;
}

async function playParts(env, { kubeconfig, simulate }) {
  if (simulate.length === 0) return;
  await step(`Playing ${simulate.join(', ')}`, async () => {
    const simulator = start(
      'node',
      [
        resolve(root, 'packages/sandbox-cluster/bin/simulate.js'),
        ...['--kubeconfig', kubeconfig, '--parts', simulate.join(',')],
        ...['--speed', '5'],
      ],
      { env, log: resolve(localDir, 'logs/simulator.log') },
    );
    const ended = simulator.exited.then(how => {
      throw new Sentence(
        `The simulator ended (${how}). It said:\n${simulator.tail()}`,
      );
    });
    await Promise.race([
      until(
        () => existsSync(simulator.log) && simulator.tail().includes('Playing'),
      ),
      ended,
    ]);
  });
}
