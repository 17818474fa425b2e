import { ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { makeTransport, waitFor } from '../__testUtils__';
import { resources } from '../client';
import { HttpKubernetesClient } from '../client/HttpKubernetesClient';
import { tokenCredentials } from '../credentials';
import { DefaultKubevirtInventory } from './DefaultKubevirtInventory';

// A cluster is started twice.
jest.setTimeout(120_000);

const command = resolve(
  dirname(
    createRequire(__filename).resolve('@internal/sandbox-cluster/package.json'),
  ),
  'bin/sandbox-cluster.js',
);

interface Running {
  process: ChildProcess;
  url: string;
  token: string;
}

async function startCluster(data: string, port: number): Promise<Running> {
  const child = spawn(
    process.execPath,
    [command, '--no-tls', '--no-simulate', '--data', data, '--port', `${port}`],
    { stdio: ['ignore', 'pipe', 'ignore'] },
  );
  let output = '';
  child.stdout.on('data', text => {
    output += text;
  });
  await waitFor(() => /current-context/.test(output), 60_000);
  const [, url] = /server: (\S+)/.exec(output)!;
  const [, token] = /token: (\S+)/.exec(output)!;
  return { process: child, url, token };
}

const halted = (name: string) => ({
  metadata: { namespace: 'default', name },
  spec: {
    runStrategy: 'Halted',
    template: {
      spec: { domain: { devices: {}, memory: { guest: '128Mi' } } },
    },
  },
});

describe('the inventory of a cluster whose API server is killed', () => {
  const directory = createMockDirectory();

  it('keeps what it knew, says so, and is up to date again soon after', async () => {
    const first = await startCluster(directory.path, 0);
    const transport = makeTransport({
      url: first.url,
      credentials: tokenCredentials(first.token),
    });
    const client = HttpKubernetesClient.create({ transport });
    const inventory = DefaultKubevirtInventory.create({
      clusters: [{ name: 'test', transport }],
      logger: mockServices.logger.mock(),
      maxStartDelayMs: 0,
    });
    const state = () => inventory.clusters()[0].state;
    const names = () => inventory.identities('test')?.map(({ name }) => name);
    try {
      await client.create(resources.virtualMachines, halted('before'));
      await waitFor(() => names()?.includes('before'), 30_000);
      const known = names();

      first.process.kill('SIGKILL');
      await once(first.process, 'exit');
      await waitFor(() => state() === 'stale', 35_000);
      expect(names()).toEqual(known);

      const second = await startCluster(
        directory.path,
        Number(new URL(first.url).port),
      );
      try {
        await waitFor(() => state() === 'connected', 30_000);
        await client.create(resources.virtualMachines, halted('after'));
        await waitFor(() => names()?.includes('after'), 5_000);
        expect(names()).toEqual([...known!, 'after']);
      } finally {
        second.process.kill('SIGKILL');
        await once(second.process, 'exit');
      }
    } finally {
      first.process.kill('SIGKILL');
      inventory.stop();
      await transport.close();
    }
  });
});
