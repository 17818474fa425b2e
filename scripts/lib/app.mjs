import { resolve } from 'node:path';
import { chooseCluster } from './cluster.mjs';
import { localDir } from './paths.mjs';
import { assertPortsFree } from './ports.mjs';
import { start } from './processes.mjs';
import { Sentence, step } from './say.mjs';
import { until } from './until.mjs';

export const APP_URL = 'http://localhost:3000';
const BACKEND_URL = 'http://localhost:7007';

/**
 * Starts the cluster, the backend and the frontend.
 *
 * @param {NodeJS.ProcessEnv} env from `setUp`
 * @param {{ sandboxes?: string[][] }} options `sandboxes` has the arguments of
 *   each sandbox cluster
 * @returns {Promise<{ cluster: string, kubeconfig?: string, sandboxPid?: number, backstageLog: string, ended: Promise<never> }>}
 *   `ended` rejects with a sentence when any part ends by itself
 */
export async function startApp(env, options = {}) {
  await assertPortsFree([
    { port: 3000, use: 'the frontend' },
    { port: 7007, use: 'the backend' },
  ]);
  const cluster = await chooseCluster(env, options);
  const backstageLog = resolve(localDir, 'logs/backstage.log');
  const backstage = start('yarn', ['backstage-cli', 'repo', 'start'], {
    env: { ...cluster.env, NODE_ENV: 'development', BROWSER: 'none' },
    log: backstageLog,
  });
  const ended = Promise.race(
    [...cluster.handles, { name: 'Backstage process', ...backstage }].map(
      async handle => {
        const how = await handle.exited;
        throw new Sentence(
          `The ${handle.name} ended (${how}). It said, at the end of ${
            handle.log
          }:\n${handle.tail()}`,
        );
      },
    ),
  );
  await step('Starting the backend and the frontend', () =>
    Promise.race([
      Promise.all([
        until(() => answers(`${BACKEND_URL}/.backstage/health/v1/readiness`)),
        until(() => answers(APP_URL)),
      ]),
      ended,
    ]),
  );
  return {
    cluster: cluster.name,
    kubeconfig: cluster.env.KUBECONFIG,
    sandboxPid: cluster.handles[0]?.pid,
    backstageLog,
    ended,
  };
}

async function answers(url) {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(10_000) })).ok;
  } catch {
    return false;
  }
}
