import { spawn } from 'node:child_process';
import { resolve } from 'node:path';

const GALLERY = 'http://localhost:3010';
const DEADLINE_MS = 120_000;

/**
 * Serves the story pages of the frontend plugin.
 *
 * @returns where, and what ends it
 * @throws where it does not answer in time
 */
export async function startGallery(): Promise<{
  url: string;
  stop(): void;
}> {
  const server = spawn('yarn', ['start'], {
    cwd: resolve(__dirname, '../../../plugins/kubevirt'),
    env: { ...process.env, BROWSER: 'none', NODE_ENV: 'development' },
    stdio: 'ignore',
    // With a group of its own, which ends whole.
    detached: true,
  });
  const stop = () => {
    if (server.pid !== undefined && server.exitCode === null) {
      process.kill(-server.pid);
    }
  };
  const deadline = Date.now() + DEADLINE_MS;
  while (!(await answers())) {
    if (Date.now() > deadline || server.exitCode !== null) {
      stop();
      throw new Error(`The gallery does not answer at ${GALLERY}`);
    }
    await new Promise(done => setTimeout(done, 200));
  }
  return { url: GALLERY, stop };
}

async function answers(): Promise<boolean> {
  try {
    return (await fetch(GALLERY, { signal: AbortSignal.timeout(5_000) })).ok;
  } catch {
    return false;
  }
}
