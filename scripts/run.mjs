// Runs one of the project's commands with the project's own Node and dependencies.
import { resolve } from 'node:path';
import { root } from './lib/paths.mjs';
import { setUp } from './lib/setUp.mjs';
import { run } from './lib/processes.mjs';
import { runMain } from './lib/say.mjs';

runMain(async () => {
  const env = await setUp();
  // Ctrl+C reaches the command itself; it decides when to end.
  process.on('SIGINT', () => {});
  const [command, ...args] = process.argv.slice(2);
  return run('node', [resolve(root, command), ...args], {
    env,
    cwd: process.env.INIT_CWD ?? process.cwd(),
  });
});
