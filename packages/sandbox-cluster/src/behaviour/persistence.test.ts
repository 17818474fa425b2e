import { ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { jsonAt } from '../objects/json';
import { TestApi } from '../testing/TestApi';

const configMaps = '/api/v1/namespaces/default/configmaps';
const services = '/api/v1/namespaces/default/services';
const configMap = (name: string, metadata: object = {}) => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name, ...metadata },
});
const command = resolve(__dirname, '../../bin/sandbox-cluster.js');

jest.setTimeout(60_000);

describe('a cluster with a data folder', () => {
  let data: string;
  beforeEach(() => {
    data = mkdtempSync(join(tmpdir(), 'sandbox-data-'));
  });
  afterEach(() => rmSync(data, { recursive: true }));

  const start = () => TestApi.start({ data, simulate: false });

  it('goes on where it was', async () => {
    const before = await start();
    const { body: created } = await before.post(configMaps, configMap('a'));
    const { body: service } = await before.post(services, {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { name: 's' },
      spec: { type: 'NodePort', ports: [{ port: 80 }] },
    });
    await before.stop();

    const after = await start();
    expect(after.cluster.restored).toBe(true);
    expect((await after.get(`${configMaps}/a`)).body).toEqual(created);
    const next = await after.post(configMaps, configMap('b'));
    expect(Number(jsonAt(next.body, 'metadata', 'resourceVersion'))).toBe(
      Number(jsonAt(service, 'metadata', 'resourceVersion')) + 1,
    );

    // What services have is still theirs.
    const address = jsonAt(service, 'spec', 'clusterIP');
    const again = await after.post(services, {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { name: 't' },
      spec: { clusterIP: address, ports: [{ port: 80 }] },
    });
    expect(again.status).toBe(422);
    expect(jsonAt(again.body, 'message')).toContain(
      `failed to allocate IP ${address}: provided IP is already allocated`,
    );
    await after.stop();
  });

  it('is reached with the kubeconfig and the tokens of before', async () => {
    const before = await start();
    const { url, token, certificateAuthority } = before.cluster;
    const other = before.cluster.issueToken({ name: 'somebody' });
    await before.stop();

    const after = await start();
    expect(after.cluster.url).toBe(url);
    expect(after.cluster.certificateAuthority).toBe(certificateAuthority);
    const as = (bearer: string) => ({ authorization: `Bearer ${bearer}` });
    expect((await after.get(configMaps, as(token))).status).toBe(200);
    expect((await after.get(configMaps, as(other))).status).toBe(403);
    expect((await after.get(configMaps, as('unknown'))).status).toBe(401);
    await after.stop();
  });

  it('can be watched from its last version, and from none before', async () => {
    const before = await start();
    const first = await before.post(configMaps, configMap('a'));
    const second = await before.post(configMaps, configMap('b'));
    await before.stop();

    const after = await start();
    const version = ({ body }: { body: unknown }) =>
      jsonAt(body, 'metadata', 'resourceVersion');
    const gone = await after.watch(
      `${configMaps}?watch=1&resourceVersion=${version(first)}`,
    );
    expect((await gone.next())?.object).toMatchObject({
      code: 410,
      reason: 'Expired',
    });
    const watch = await after.watch(
      `${configMaps}?watch=1&resourceVersion=${version(second)}`,
    );
    await after.post(configMaps, configMap('c'));
    expect(await watch.next()).toMatchObject({
      type: 'ADDED',
      object: { metadata: { name: 'c' } },
    });
    watch.close();
    await after.stop();
  });

  it('finishes what was to be deleted', async () => {
    const before = await start();
    const owner = await before.post(configMaps, configMap('owner'));
    const uid = jsonAt(owner.body, 'metadata', 'uid');
    await before.post(
      configMaps,
      configMap('owned', {
        ownerReferences: [
          { apiVersion: 'v1', kind: 'ConfigMap', name: 'owner', uid },
        ],
      }),
    );
    await before.delete(`${configMaps}/owner`);
    // Before the garbage collector had its turn.
    await before.stop();

    const after = await start();
    expect(
      await after.until(`${configMaps}/owned`, ({ status }) => status === 404),
    ).toMatchObject({ body: { reason: 'NotFound' } });
    await after.stop();
  });

  it('loses nothing that it acknowledged when it is killed', async () => {
    const kubeconfig = join(data, 'kubeconfig');
    const killed = await startProcess(kubeconfig);
    const server = /server: (.*)/.exec(readFileSync(kubeconfig, 'utf8'))![1];
    const token = /token: (.*)/.exec(readFileSync(kubeconfig, 'utf8'))![1];
    const acknowledged = new Set<string>();
    const write = async (name: string) => {
      const answer = await fetch(server + configMaps, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${token}`,
          'content-type': 'application/json',
        },
        body: JSON.stringify(configMap(name)),
      });
      if (answer.status === 201) {
        acknowledged.add(name);
      }
      if (acknowledged.size === 100) {
        killed.kill('SIGKILL');
      }
    };
    await Promise.allSettled(
      Array.from({ length: 8 }, async (_, writer) => {
        for (let count = 0; killed.signalCode === null; count++) {
          await write(`map-${writer}-${count}`);
        }
      }),
    );

    const after = await TestApi.start({ data, simulate: false, tls: false });
    const names = after.cluster.objects
      .list('v1', 'ConfigMap', 'default')
      .map(({ metadata }) => metadata.name);
    expect(acknowledged.size).toBeGreaterThanOrEqual(100);
    expect(names).toEqual(expect.arrayContaining([...acknowledged]));
    await after.stop();
  });

  async function startProcess(kubeconfig: string): Promise<ChildProcess> {
    const child = spawn(
      process.execPath,
      [
        command,
        ...['--data', data, '--kubeconfig', kubeconfig],
        ...['--no-simulate', '--no-tls'],
      ],
      { stdio: ['ignore', 'ignore', 'pipe'] },
    );
    let said = '';
    child.stderr!.on('data', text => {
      said += text;
    });
    while (!said.includes('listens on')) {
      await Promise.race([once(child.stderr!, 'data'), once(child, 'exit')]);
      if (child.exitCode !== null) {
        throw new Error(said);
      }
    }
    expect(existsSync(kubeconfig)).toBe(true);
    return child;
  }
});
