import { createRequire } from 'node:module';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { delimiter, resolve } from 'node:path';
import { localDir, root } from './paths.mjs';
import { start } from './processes.mjs';
import { Sentence, say, step } from './say.mjs';

/**
 * Decides which clusters the app works with: those of KUBECONFIG, those of
 * app-config.local.yaml, or the sandbox cluster, which is then started.
 *
 * @param {NodeJS.ProcessEnv} env
 * @param {{ sandboxArgs?: string[] }} options
 * @returns {Promise<{ env: NodeJS.ProcessEnv, handles: object[], name: string }>}
 */
export async function chooseCluster(env, { sandboxArgs = [] } = {}) {
  const others = env.KUBECONFIG
    ? 'KUBECONFIG names others'
    : localConfigNamesClusters() && 'app-config.local.yaml names others';
  if (others && sandboxArgs.length > 0) {
    throw new Sentence(
      `${sandboxArgs.join(
        ' ',
      )} is for the sandbox cluster, but ${others}. Leave one of them out.`,
    );
  }
  if (env.KUBECONFIG) {
    const missing = env.KUBECONFIG.split(delimiter).filter(
      file => !existsSync(resolve(root, file)),
    );
    if (missing.length > 0) {
      throw new Sentence(
        `KUBECONFIG names ${missing.join(
          ', ',
        )}, which does not exist. Correct it, or unset it to use the sandbox cluster.`,
      );
    }
    const paths = env.KUBECONFIG.split(delimiter).map(f => resolve(root, f));
    say(`✔ Using the clusters of KUBECONFIG (${env.KUBECONFIG})`);
    return {
      env: { ...env, KUBECONFIG: paths.join(delimiter) },
      handles: [],
      name: 'kubeconfig',
    };
  }
  if (others) {
    say('✔ Using the clusters of app-config.local.yaml');
    return { env, handles: [], name: 'app-config.local.yaml' };
  }
  return startSandbox(env, sandboxArgs);
}

async function startSandbox(env, args) {
  const kubeconfig = resolve(localDir, 'sandbox/kubeconfig');
  mkdirSync(resolve(localDir, 'sandbox'), { recursive: true });
  rmSync(kubeconfig, { force: true });
  const handle = await step('Starting the sandbox cluster', async () => {
    const sandbox = start(
      'node',
      [
        resolve(root, 'packages/sandbox-cluster/bin/sandbox-cluster.js'),
        ...['--kubeconfig', kubeconfig],
        ...args,
      ],
      { env, log: resolve(localDir, 'logs/sandbox.log') },
    );
    const ended = sandbox.exited.then(how => {
      throw new Sentence(
        `The sandbox cluster ended (${how}). It said:\n${sandbox.tail()}`,
      );
    });
    await Promise.race([until(() => existsSync(kubeconfig)), ended]);
    return sandbox;
  });
  return {
    env: { ...env, KUBECONFIG: kubeconfig },
    handles: [{ name: 'sandbox cluster', ...handle }],
    name: 'sandbox',
  };
}

/** The project's own YAML parser is there once dependencies are installed. */
function localConfigNamesClusters() {
  const file = resolve(root, 'app-config.local.yaml');
  if (!existsSync(file)) return false;
  const { parse } = createRequire(resolve(root, 'package.json'))('yaml');
  const config = parse(readFileSync(file, 'utf8')) ?? {};
  return Boolean(
    config.kubernetes?.clusterLocatorMethods || config.kubevirt?.kubeconfig,
  );
}

/**
 * Waits until something holds, asking twenty times a second.
 *
 * @param {() => boolean | Promise<boolean>} holds
 */
export async function until(holds) {
  while (!(await holds())) {
    await new Promise(done => setTimeout(done, 50));
  }
}
