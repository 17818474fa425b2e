import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { writeFile } from 'node:fs/promises';
import { Entity } from '@backstage/catalog-model';
import { until } from './until';

/** A backend in a process of its own. */
export interface ScaffolderProcess {
  /** The URL of its scaffolder's API. */
  readonly base: string;
  /** Ends it as a crash does: it does nothing any more, not even clean up. */
  kill(): Promise<void>;
}

/**
 * Starts a backend whose scaffolder keeps its tasks in a folder, and takes up
 * the tasks that an earlier one left there.
 *
 * @param options - `folder` has a file `kubeconfig`; `entities` are in its
 * catalog
 * @throws what it said, where it ends by itself
 */
export async function startScaffolderProcess(options: {
  folder: string;
  entities: Entity[];
}): Promise<ScaffolderProcess> {
  const { folder, entities } = options;
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const config = join(folder, 'app-config.yaml');
  await writeFile(
    config,
    JSON.stringify({
      app: { baseUrl: url },
      backend: {
        baseUrl: url,
        listen: { host: 'localhost', port },
        database: {
          client: 'better-sqlite3',
          connection: { directory: folder },
        },
        auth: { dangerouslyDisableDefaultAuthPolicy: true },
      },
      scaffolder: {
        taskRecovery: { enabled: true, staleTimeout: { seconds: 2 } },
      },
      kubevirt: { kubeconfig: { path: join(folder, 'kubeconfig') } },
    }),
  );
  const child = spawn(
    process.execPath,
    [
      ...['--import', 'tsx', join(__dirname, 'scaffolderProcess.ts')],
      ...['--config', config],
    ],
    {
      env: {
        ...process.env,
        NODE_ENV: 'development',
        ENTITIES: JSON.stringify(entities),
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', chunk => said.push(String(chunk)));
  }
  await until(async () => {
    if (child.exitCode !== null) {
      throw new Error(`The backend ended: ${said.join('')}`);
    }
    const answer = await fetch(`${url}/.backstage/health/v1/readiness`).catch(
      () => undefined,
    );
    return answer?.ok || undefined;
  }, 'the backend');
  return {
    base: `${url}/api/scaffolder/v2`,
    async kill() {
      if (child.exitCode === null && child.signalCode === null) {
        const ended = once(child, 'exit');
        child.kill('SIGKILL');
        await ended;
      }
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, 'localhost');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
