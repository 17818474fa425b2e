// Runs one of the project's scripts, or with --bin any command, with the
// project's own Node and dependencies.
import { resolve } from 'node:path';
import { root } from './lib/paths.mjs';
import { run } from './lib/processes.mjs';
import { runMain } from './lib/say.mjs';
import { setUp } from './lib/setUp.mjs';

runMain(async () => {
  const env = await setUp();
  // Ctrl+C reaches the command itself; it decides when to end.
  process.on('SIGINT', () => {});
  const [first, ...rest] = process.argv.slice(2);
  const [command, ...args] =
    first === '--bin' ? rest : ['node', resolve(root, first), ...rest];
  return run(command, args, {
    env,
    cwd: process.env.INIT_CWD ?? process.cwd(),
  });
});
