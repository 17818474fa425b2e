import { ensureInstall } from './install.mjs';
import { ensureToolchain } from './toolchain.mjs';

/**
 * Brings tools and dependencies to where every other command can run.
 *
 * @returns {Promise<NodeJS.ProcessEnv>} the environment to run commands in
 */
export async function setUp() {
  const env = await ensureToolchain();
  await ensureInstall(env);
  return env;
}
