import { existsSync, readFileSync } from 'node:fs';
import { delimiter, resolve } from 'node:path';
import { root } from './paths.mjs';
import { startSandbox } from './sandbox.mjs';
import { Sentence, say } from './say.mjs';
import { yaml } from './yaml.mjs';

/**
 * Decides which clusters the app works with: those of KUBECONFIG, those of
 * app-config.local.yaml, or sandbox clusters, which are then started.
 *
 * @param {NodeJS.ProcessEnv} env
 * @param {{ sandboxes?: string[][] }} options `sandboxes` has the arguments of
 *   each sandbox cluster
 * @returns {Promise<{ env: NodeJS.ProcessEnv, handles: object[], name: string }>}
 */
export async function chooseCluster(env, { sandboxes = [[]] } = {}) {
  const others = otherClusters(env);
  const args = sandboxes.flat();
  if (others && args.length > 0) {
    throw new Sentence(
      `${args.join(
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
  const started = [];
  for (const [index, sandboxArgs] of sandboxes.entries()) {
    started.push(await startSandbox(env, index, sandboxArgs));
  }
  return {
    env: {
      ...env,
      KUBECONFIG: started.map(it => it.kubeconfig).join(delimiter),
    },
    handles: started.map(it => it.handle),
    name: 'sandbox',
  };
}

/**
 * Says why no sandbox cluster is started.
 *
 * @param {NodeJS.ProcessEnv} env
 * @returns {string | undefined} part of a sentence
 */
export function otherClusters(env) {
  if (env.KUBECONFIG) return 'KUBECONFIG names others';
  return localConfigNamesClusters()
    ? 'app-config.local.yaml names others'
    : undefined;
}

function localConfigNamesClusters() {
  const file = resolve(root, 'app-config.local.yaml');
  if (!existsSync(file)) return false;
  const config = yaml().parse(readFileSync(file, 'utf8')) ?? {};
  return Boolean(
    config.kubernetes?.clusterLocatorMethods || config.kubevirt?.kubeconfig,
  );
}
