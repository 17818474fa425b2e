// `npm run test:cluster`: the integration tests on the cluster that KUBECONFIG names.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { run } from './lib/processes.mjs';
import { runMain, say, Sentence } from './lib/say.mjs';
import { setUp } from './lib/setUp.mjs';

runMain(async () => {
  const { KUBECONFIG } = process.env;
  if (KUBECONFIG && !existsSync(KUBECONFIG)) {
    throw new Sentence(
      `KUBECONFIG names ${KUBECONFIG}, which does not exist. Correct it, or unset it to use the sandbox cluster.`,
    );
  }
  say(
    KUBECONFIG
      ? `✔ Using the cluster of ${KUBECONFIG}; namespaces are made and removed`
      : '✔ KUBECONFIG names no cluster: using the sandbox cluster',
  );
  const env = {
    ...(await setUp()),
    CI: 'true',
    ...(KUBECONFIG ? { TEST_KUBECONFIG: resolve(KUBECONFIG) } : {}),
  };
  return run(
    'yarn',
    [
      ...['backstage-cli', 'repo', 'test', '--watchAll=false'],
      ...['--testPathPatterns', 'integration', ...process.argv.slice(2)],
    ],
    { env },
  );
});
