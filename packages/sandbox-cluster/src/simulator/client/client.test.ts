import {
  createServer,
  IncomingMessage,
  Server,
  ServerResponse,
} from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { KubeObject } from '../model';
import { waitFor } from '../testing/watchStatuses';
import { ApiClient } from './ApiClient';
import { EventRecorder } from './EventRecorder';
import { Informer } from './Informer';
import { ObjectStore } from './ObjectStore';
import { resourceTypes } from './ResourceType';
import { WorkQueue } from './WorkQueue';

const secret = (
  name: string,
  version: number,
  uid = `uid of ${name}`,
): KubeObject => ({
  apiVersion: 'v1',
  kind: 'Secret',
  metadata: {
    name,
    namespace: 'team-a',
    uid,
    resourceVersion: String(version),
  },
});

describe('ObjectStore', () => {
  it('keeps the newer of two versions, in whatever order they come', () => {
    const store = ObjectStore.create<KubeObject>();
    store.put(secret('a', 5));
    store.put(secret('a', 3));
    expect(store.get('team-a/a')?.metadata.resourceVersion).toBe('5');
  });

  it('does not bring back what is gone', () => {
    const store = ObjectStore.create<KubeObject>();
    store.put(secret('a', 5));
    store.remove(secret('a', 6));
    store.put(secret('a', 5));
    expect(store.get('team-a/a')).toBeUndefined();
    store.put(secret('a', 7, 'another'));
    expect(store.get('team-a/a')?.metadata.uid).toBe('another');
  });

  it('finds what an object controls, until it no longer does', () => {
    const store = ObjectStore.create<KubeObject>();
    const owner = secret('owner', 1);
    const owned = (version: number, controller: boolean): KubeObject => ({
      ...secret('a', version),
      metadata: {
        ...secret('a', version).metadata,
        ownerReferences: [
          {
            apiVersion: 'v1',
            kind: 'Secret',
            name: 'owner',
            uid: owner.metadata.uid ?? '',
            controller,
          },
        ],
      },
    });
    store.put(owned(1, true));
    expect(store.ownedBy(owner)).toHaveLength(1);
    store.put(owned(2, false));
    expect(store.ownedBy(owner)).toHaveLength(0);
  });
});

describe('WorkQueue', () => {
  it('never works twice on one key at once, and forgets no wish', async () => {
    let running = 0;
    let most = 0;
    let runs = 0;
    const queue = WorkQueue.create({
      work: async () => {
        running += 1;
        runs += 1;
        most = Math.max(most, running);
        await sleep(5);
        running -= 1;
        return undefined;
      },
    });
    queue.begin();
    queue.add('a');
    queue.add('a');
    queue.add('a');
    await waitFor(
      'both runs',
      () => (runs === 2 && running === 0) || undefined,
    );
    expect(most).toBe(1);
    queue.stop();
  });

  it('gathers keys until it begins', async () => {
    const worked: string[] = [];
    const queue = WorkQueue.create({
      work: async key => {
        worked.push(key);
        return undefined;
      },
    });
    queue.add('a');
    queue.add('a');
    await sleep(0);
    expect(worked).toEqual([]);
    queue.begin();
    await waitFor('the work', () => worked.length > 0 || undefined);
    expect(worked).toEqual(['a']);
    queue.stop();
  });

  it('tries again what threw, and tells', async () => {
    const errors: unknown[] = [];
    let runs = 0;
    const queue = WorkQueue.create({
      work: async () => {
        runs += 1;
        if (runs < 3) throw new Error(`no ${runs}`);
        return undefined;
      },
      onError: (_key, error) => errors.push(error),
    });
    queue.begin();
    queue.add('a');
    await waitFor('success', () => runs === 3 || undefined);
    expect(errors.map(String)).toEqual(['Error: no 1', 'Error: no 2']);
    queue.stop();
  });
});

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

describe('against a server', () => {
  let server: Server;
  let client: ApiClient;
  let answer: Answer;
  const ended = new AbortController();

  const json = (response: ServerResponse, status: number, body: object) => {
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(body));
  };
  const list = (version: number, ...items: KubeObject[]) => ({
    metadata: { resourceVersion: String(version) },
    items,
  });
  const line = (type: string, object: object) =>
    `${JSON.stringify({ type, object })}\n`;

  beforeAll(async () => {
    server = createServer((request, response) => answer(request, response));
    await new Promise<void>(resolve =>
      server.listen(0, '127.0.0.1', () => resolve()),
    );
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : 0;
    client = ApiClient.create({ url: `http://127.0.0.1:${port}`, token: 't' });
  });

  afterAll(async () => {
    ended.abort();
    await client.close();
    server.closeAllConnections();
    server.close();
  });

  it('says on which node the service account is that it acts as', async () => {
    const asked: IncomingMessage['headers'][] = [];
    answer = (request, response) => {
      asked.push(request.headers);
      json(response, 200, secret('a', 1));
    };
    const user = 'system:serviceaccount:kubevirt:kubevirt-handler';
    const handler = client.as({ userAgent: 'test', user, node: 'node01' });
    await handler.get(resourceTypes.secrets, { namespace: 'n', name: 'a' });
    expect(asked).toEqual([
      expect.objectContaining({
        'impersonate-user': user,
        'impersonate-extra-authentication.kubernetes.io%2fnode-name': 'node01',
      }),
    ]);
  });

  describe('Informer', () => {
    const begin = () => {
      const informer = Informer.create({ client, type: resourceTypes.secrets });
      const stop = new AbortController();
      void informer.run(AbortSignal.any([stop.signal, ended.signal]));
      return { informer, stop: () => stop.abort() };
    };
    const names = (informer: Informer<KubeObject>) =>
      informer.store.list().map(({ metadata }) => metadata.name);

    it('goes on where a watch ended, and relists after 410', async () => {
      const asked: string[] = [];
      let lists = 0;
      let watches = 0;
      answer = ({ url = '' }, response) => {
        const query = new URLSearchParams(url.split('?')[1]);
        if (!query.has('watch')) {
          lists += 1;
          json(
            response,
            200,
            lists === 1
              ? list(10, secret('a', 1), secret('b', 2))
              : list(30, secret('a', 1), secret('d', 25)),
          );
          return;
        }
        asked.push(query.get('resourceVersion') ?? '');
        watches += 1;
        if (watches === 1) {
          response.write(line('ADDED', secret('c', 11)));
          response.end('{"type":"ADDED","object":{"metadata":{"na');
        } else if (watches === 2) {
          response.end(line('ERROR', { code: 410, reason: 'Expired' }));
        } else {
          response.write(line('DELETED', secret('d', 31)));
        }
      };
      const { informer, stop } = begin();
      await informer.synced;
      await waitFor('the third watch', () =>
        names(informer).join() === 'a' ? true : undefined,
      );
      expect(asked).toEqual(['10', '11', '30']);
      expect(lists).toBe(2);
      stop();
    });

    it('keeps what it has while the server fails', async () => {
      let failing = false;
      let failures = 0;
      answer = ({ url = '' }, response) => {
        if (failing && failures < 3) {
          failures += 1;
          if (failures === 1) response.destroy();
          else json(response, 500, { message: 'no' });
        } else if (!url.includes('watch')) {
          json(response, 200, list(10, secret('a', 1)));
        } else if (failing) {
          response.write(line('ADDED', secret('b', 12)));
        } else {
          failing = true;
          response.end();
        }
      };
      const { informer, stop } = begin();
      await informer.synced;
      await waitFor('the server is back', () =>
        names(informer).join() === 'a,b' ? true : undefined,
      );
      expect(failures).toBe(3);
      stop();
    });

    it('takes a kind that the server does not have for empty', async () => {
      answer = (_request, response) => json(response, 404, {});
      const { informer, stop } = begin();
      await informer.synced;
      expect(informer.store.size).toBe(0);
      stop();
    });
  });

  describe('EventRecorder', () => {
    it('counts repeated events up, combines similar ones and is never too loud', async () => {
      const created: string[] = [];
      const counts: number[] = [];
      answer = (request, response) => {
        let body = '';
        request.on('data', chunk => {
          body += chunk;
        });
        request.on('end', () => {
          const event: { message: string; count: number } = JSON.parse(body);
          if (request.method === 'POST') created.push(event.message);
          else counts.push(event.count);
          json(response, 200, JSON.parse(body));
        });
      };
      const recorder = EventRecorder.create({ client, component: 'test' });
      const say = (object: KubeObject, message: string) =>
        recorder.record(object, 'Normal', 'Said', message);
      await say(secret('a', 1), 'x');
      await say(secret('a', 1), 'x');
      await say(secret('a', 1), 'x');
      expect(created).toEqual(['x']);
      expect(counts).toEqual([2, 3]);

      created.length = 0;
      for (let index = 0; index < 40; index += 1) {
        await say(secret('b', 1), `y${index}`);
      }
      expect(created).toHaveLength(10);
      expect(created[9]).toBe('(combined from similar events): y9');
      expect(counts.at(-1)).toBe(25 - 9);
    });
  });
});
