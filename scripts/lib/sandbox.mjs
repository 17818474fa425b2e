import {
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { resolve } from 'node:path';
import { localDir, root } from './paths.mjs';
import { start } from './processes.mjs';
import { Sentence, step } from './say.mjs';
import { until } from './until.mjs';
import { yaml } from './yaml.mjs';

/**
 * Starts a sandbox cluster.
 *
 * @param {NodeJS.ProcessEnv} env
 * @param {number} index the first is called "sandbox", the second "sandbox-2",
 *   and so on
 * @param {string[]} args of its command line
 * @returns {Promise<{ handle: object, kubeconfig: string }>}
 */
export async function startSandbox(env, index, args) {
  const name = index === 0 ? 'sandbox' : `sandbox-${index + 1}`;
  const folder = resolve(localDir, name);
  const kubeconfig = resolve(folder, 'kubeconfig');
  mkdirSync(folder, { recursive: true });
  rmSync(kubeconfig, { force: true });
  const what = `Starting the sandbox cluster${index === 0 ? '' : ` ${name}`}`;
  const handle = await step(what, async () => {
    const sandbox = start(
      'node',
      [
        resolve(root, 'packages/sandbox-cluster/bin/sandbox-cluster.js'),
        ...['--kubeconfig', kubeconfig],
        ...args,
      ],
      { env, log: resolve(localDir, `logs/${name}.log`) },
    );
    const ended = sandbox.exited.then(how => {
      throw new Sentence(
        `The sandbox cluster ended (${how}). It said:\n${sandbox.tail()}`,
      );
    });
    await Promise.race([until(() => existsSync(kubeconfig)), ended]);
    return sandbox;
  });
  if (index > 0) renameContext(kubeconfig, name);
  return { handle: { name: `${name} cluster`, ...handle }, kubeconfig };
}

/** Every sandbox calls itself "sandbox"; together they need names of their own. */
function renameContext(file, name) {
  const { parse, stringify } = yaml();
  const config = parse(readFileSync(file, 'utf8'));
  for (const each of [...config.clusters, ...config.users]) each.name = name;
  config.contexts = [{ name, context: { cluster: name, user: name } }];
  config['current-context'] = name;
  writeFileSync(file, stringify(config), { mode: 0o600 });
}
