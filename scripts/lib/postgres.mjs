import { existsSync } from 'node:fs';
import { capture } from './processes.mjs';
import { say, step } from './say.mjs';

/**
 * Installs Debian's PostgreSQL for the tests that start one, where it is
 * missing and can be had. They are skipped without it, so nothing that goes
 * wrong here is an error.
 */
export async function preparePostgres() {
  if (
    existsSync('/usr/lib/postgresql') ||
    !existsSync('/etc/debian_version') ||
    process.getuid?.() !== 0
  ) {
    return;
  }
  const failure = await step('Installing Debian’s PostgreSQL', install).catch(
    String,
  );
  if (failure) {
    say(`The tests with PostgreSQL are skipped. ${failure}`);
  }
}

/** What apt-get said where it failed. */
async function install() {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const quick = ['-o', 'Acquire::Retries=0', '-o', 'Acquire::http::Timeout=5'];
  for (const args of [
    ['update'],
    ['install', '-y', '--no-install-recommends', 'postgresql'],
  ]) {
    const { code, output } = await capture('apt-get', [...quick, ...args], {
      env,
    });
    if (code !== 0) {
      return `apt-get ${args[0]} said:\n${output.slice(-1500)}`;
    }
  }
  return undefined;
}
