// `npm run test:cluster`: the conformance and integration tests on a real API server.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { applyDefinitions } from './lib/applyDefinitions.mjs';
import { startControlPlane } from './lib/controlPlane.mjs';
import { jest } from './lib/jest.mjs';
import { playParts } from './lib/playParts.mjs';
import { run, stopAll } from './lib/processes.mjs';
import { runMain, say, Sentence } from './lib/say.mjs';
import { setUp } from './lib/setUp.mjs';
import { parts, suiteOptions } from './lib/suiteOptions.mjs';

/** What says something about a cluster, whichever it is. */
const suites = ['\\.integration\\.test', 'src/conformance'];

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.once(signal, () => stopAll().finally(() => process.exit(1)));
}

runMain(async () => {
  const { simulate, wanted } = suiteOptions(process.argv.slice(2));
  const env = { ...(await setUp()), CI: 'true' };
  try {
    const cluster = await chooseCluster(env, simulate);
    if (cluster) await playParts(env, { ...cluster, speed: 5 });
    return await run(
      'yarn',
      [
        ...jest,
        ...['--testPathPatterns', ...(wanted.length > 0 ? wanted : suites)],
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
