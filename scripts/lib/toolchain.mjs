import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, resolve } from 'node:path';
import { root, toolchainDir } from './paths.mjs';
import { capture } from './processes.mjs';
import { explainNpm } from './registry.mjs';
import { Sentence, step } from './say.mjs';

const NODE_VERSION = '24.21.0';

/** Backstage 1.55 runs on these. */
const FITTING_NODE = ['22', '24'];

/**
 * Makes sure that a fitting Node and Yarn are there, from the npm registry
 * into `.toolchain` where the machine's own do not fit.
 *
 * @returns {Promise<NodeJS.ProcessEnv>} the environment to run commands in
 */
export async function ensureToolchain() {
  const bin = resolve(toolchainDir, 'node_modules/.bin');
  const yarnVersion = readYarnVersion();
  const ownNode = FITTING_NODE.includes(process.versions.node.split('.')[0]);
  const nodePackage = `node-${process.platform}-${process.arch}`;
  const wanted = [
    `@yarnpkg/cli-dist@${yarnVersion}`,
    ...(ownNode ? [] : [`${nodePackage}@${NODE_VERSION}`]),
  ];

  if (!wanted.every(isInstalled)) {
    if (!ownNode) assertPlatform();
    await step(`Bringing ${wanted.join(' and ')} into .toolchain`, () =>
      install(wanted),
    );
  }

  const env = {
    ...process.env,
    PATH: [bin, process.env.PATH].join(delimiter),
    // Not for the inner commands: they would take the outer npm's settings for their own.
    npm_config_prefix: undefined,
    npm_config_local_prefix: undefined,
  };
  if (!ownNode) {
    // node-gyp must build against the headers of the Node that will run.
    env.npm_config_nodedir = resolve(toolchainDir, 'node_modules', nodePackage);
  }
  return env;
}

function readYarnVersion() {
  const { packageManager } = JSON.parse(
    readFileSync(resolve(root, 'package.json'), 'utf8'),
  );
  return packageManager.split('@')[1];
}

function isInstalled(spec) {
  const at = spec.lastIndexOf('@');
  const file = resolve(
    toolchainDir,
    'node_modules',
    spec.slice(0, at),
    'package.json',
  );
  return (
    existsSync(file) &&
    JSON.parse(readFileSync(file, 'utf8')).version === spec.slice(at + 1)
  );
}

function assertPlatform() {
  const known = ['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64'];
  const here = `${process.platform}-${process.arch}`;
  if (!known.includes(here)) {
    throw new Sentence(
      `There is no Node ${NODE_VERSION} package for ${here}. Install Node 22 or 24 yourself and run this again; on Windows, use WSL 2.`,
    );
  }
}

async function install(specs) {
  mkdirSync(toolchainDir, { recursive: true });
  // A package.json of its own, or npm would take the checkout for its project.
  writeFileSync(resolve(toolchainDir, 'package.json'), '{"private":true}\n');
  const npmCli = resolve(
    dirname(process.execPath),
    '../lib/node_modules/npm/bin/npm-cli.js',
  );
  const [command, ...first] = existsSync(npmCli)
    ? [process.execPath, npmCli]
    : ['npm'];
  const { code, output } = await capture(command, [
    ...first,
    'install',
    ...['--prefix', toolchainDir],
    ...['--no-audit', '--no-fund', '--loglevel=error'],
    ...specs,
  ]).catch(error => ({ code: 1, output: error.message }));
  if (code !== 0) {
    throw new Sentence(
      `npm could not install ${specs.join(' and ')}. ${explainNpm(output)}`,
    );
  }
}
