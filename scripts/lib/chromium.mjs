import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { capture } from './processes.mjs';
import { Sentence, step } from './say.mjs';

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
];

const MAC_APPS = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/**
 * Finds a Chromium, or installs Debian's where that is possible.
 *
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<string>} the path of the executable
 */
export async function findChromium(env) {
  const found = look(env);
  if (found) return found;
  if (existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    await step('Installing Debian’s Chromium', installFromDebian);
    const installed = look(env);
    if (installed) return installed;
  }
  throw new Sentence(
    'The journeys need Chromium or Chrome, and none was found. Install it (Debian and Ubuntu: apt-get install chromium) or name its executable in CHROMIUM, then run this again.',
  );
}

function look(env) {
  const candidates = [
    ...(env.CHROMIUM ? [env.CHROMIUM] : []),
    ...NAMES.flatMap(name =>
      env.PATH.split(delimiter).map(folder => join(folder, name)),
    ),
    ...MAC_APPS,
  ];
  return candidates.find(file => existsSync(file));
}

async function installFromDebian() {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [
    ['update'],
    ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'],
  ]) {
    const { code, output } = await capture('apt-get', args, { env });
    if (code !== 0) {
      throw new Sentence(
        `apt-get ${
          args[0]
        } failed, so Chromium could not be installed. It said:\n${output.slice(
          -1500,
        )}`,
      );
    }
  }
}
