import { createHash } from 'node:crypto';
import {
  existsSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { resolve } from 'node:path';
import { root } from './paths.mjs';
import { capture } from './processes.mjs';
import { Sentence, say, step } from './say.mjs';
import { explainNpm, isNetworkTrouble } from './registry.mjs';

const stampFile = resolve(root, 'node_modules/.installed-by-scripts');

/**
 * Installs the dependencies exactly as the lockfile has them, unless that was
 * done already for this lockfile and these package.json files.
 *
 * @param {NodeJS.ProcessEnv} env from `ensureToolchain`
 */
export async function ensureInstall(env) {
  const stamp = fingerprint();
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) {
    return;
  }
  rmSync(stampFile, { force: true });
  await step(
    'Installing dependencies (one to three minutes the first time)',
    async () => {
      const offline = !(await registryAnswers(env));
      if (offline) {
        say('  The npm registry does not answer: trying with what is cached');
      }
      const { code, output } = await capture(
        'yarn',
        ['install', '--immutable'],
        {
          env: {
            ...env,
            ...(await registryOf(env)),
            // Without it, yarn would try each of 2,500 packages several times.
            ...(offline ? { YARN_ENABLE_NETWORK: '0' } : {}),
          },
          onLine: sayYarnStep,
        },
      ).catch(error => ({ code: 1, output: error.message }));
      if (code !== 0) {
        throw new Sentence(
          `The dependencies could not be installed. ${explainNpm(output)}`,
        );
      }
    },
  );
  writeFileSync(stampFile, stamp);
}

/** yarn 4 does not read npm's configuration; a registry set there is meant for us, too. */
async function registryOf(env) {
  if (env.YARN_NPM_REGISTRY_SERVER) return {};
  const { code, output } = await capture(
    'npm',
    ['config', 'get', 'registry', '--loglevel=silent'],
    { env },
  ).catch(() => ({ code: 1, output: '' }));
  const registry = output.trim().split('\n').pop()?.replace(/\/$/, '');
  return code === 0 && /^https:\/\//.test(registry ?? '')
    ? { YARN_NPM_REGISTRY_SERVER: registry }
    : {};
}

/** Asks through npm, which knows about proxies. Only silence counts as no. */
async function registryAnswers(env) {
  const { code, output } = await capture(
    'npm',
    [
      ...['view', '@yarnpkg/cli-dist', 'version', '--loglevel=error'],
      ...['--fetch-retries=0', '--fetch-timeout=15000'],
      ...(env.YARN_NPM_REGISTRY_SERVER
        ? [`--registry=${env.YARN_NPM_REGISTRY_SERVER}`]
        : []),
    ],
    { env },
  ).catch(error => ({ code: 1, output: error.message }));
  return code === 0 || !isNetworkTrouble(output);
}

function sayYarnStep(line) {
  if (/YN0000: ┌|YN0013/.test(line)) {
    say(`  ${line.replace(/^➤ YN\d+: [┌│] /, '')}`);
  }
}

function fingerprint() {
  const hash = createHash('sha256').update(process.platform + process.arch);
  const files = ['yarn.lock', '.yarnrc.yml', 'package.json'];
  for (const folder of ['packages', 'plugins']) {
    for (const name of readdirSync(resolve(root, folder)).sort()) {
      files.push(`${folder}/${name}/package.json`);
    }
  }
  for (const file of files.filter(f => existsSync(resolve(root, f)))) {
    hash.update(file).update(readFileSync(resolve(root, file)));
  }
  return hash.digest('hex');
}
