import { execFileSync, spawn } from 'node:child_process';
import {
  chownSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Debian keeps each version's programs in a folder of its own. */
const DEBIAN = '/usr/lib/postgresql';

/**
 * The folder of PostgreSQL's programs on this machine.
 *
 * @returns undefined where it is not installed
 * @public
 */
export function findPostgres(): string | undefined {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN) : [];
  return [
    ...versions.map(version => join(DEBIAN, version, 'bin')),
    ...(process.env.PATH ?? '').split(':'),
  ].find(folder => existsSync(join(folder, 'initdb')));
}

/**
 * A PostgreSQL that runs.
 *
 * @public
 */
export interface Postgres {
  /** The host for a client: the folder of the server's socket. */
  socketFolder: string;
  user: string;
  /** Ends it, and deletes its data. */
  stop(): Promise<void>;
}

/**
 * Starts a PostgreSQL that only this machine's user reaches, over a socket in
 * a folder of its own.
 *
 * @param bin - the folder of its programs
 * @throws Error with its log, where it does not start
 * @public
 */
export async function startPostgres(bin: string): Promise<Postgres> {
  const folder = mkdtempSync(join(tmpdir(), 'postgres-'));
  const data = join(folder, 'data');
  const user = 'postgres';
  // It refuses to run as root.
  const as = process.getuid?.() === 0 ? unprivileged() : undefined;
  if (as) {
    chownSync(folder, as.uid, as.gid);
  }
  execFileSync(
    join(bin, 'initdb'),
    ['-D', data, '-U', user, '-A', 'trust', '-E', 'UTF8', '--no-sync'],
    { ...as, cwd: folder, stdio: 'ignore' },
  );
  const server = spawn(
    join(bin, 'postgres'),
    ['-D', data, '-k', folder, '-c', 'listen_addresses=', '-c', 'fsync=off'],
    { ...as, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  await new Promise<void>((resolve, reject) => {
    let log = '';
    server.stderr.on('data', chunk => {
      log += chunk;
      if (log.includes('ready to accept connections')) {
        resolve();
      }
    });
    server.on('exit', () => reject(new Error(`PostgreSQL ended: ${log}`)));
  });
  return {
    socketFolder: folder,
    user,
    async stop() {
      const ended = new Promise(resolve => server.on('exit', resolve));
      server.kill('SIGINT');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function unprivileged(): { uid: number; gid: number } {
  const id = (flag: string) =>
    Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}
