import { createServer, IncomingMessage, ServerResponse } from 'node:http';
import { AddressInfo, connect, Socket } from 'node:net';
import {
  ChaosProxy,
  FakeApiServer,
  fastClock,
  makeTransport,
  sendJson,
} from '../__testUtils__';
import { IssuedCredential } from '../credentials';
import { ClusterTransport } from './ClusterTransport';
import { ClusterUnreachableError } from './ClusterUnreachableError';
import { requestText } from './readBody';

const version = { method: 'GET' as const, path: '/version' };

describe('ClusterTransport', () => {
  let api: FakeApiServer;
  let transport: ClusterTransport;

  beforeEach(async () => {
    api = await FakeApiServer.start();
    transport = makeTransport({ url: api.url });
  });

  afterEach(async () => {
    await transport.close();
    await api.stop();
  });

  const answer = (respond: (response: ServerResponse) => void) => {
    api.intercept = () => respond;
  };

  it('keeps its connection', async () => {
    const sockets = new Set<unknown>();
    for (let index = 0; index < 20; index++) {
      await requestText(transport, version);
      api.sockets.forEach(socket => sockets.add(socket));
    }
    expect(sockets.size).toBeLessThanOrEqual(2);
  });

  it('sends its query encoded, and nothing for what is undefined', async () => {
    await requestText(transport, {
      ...version,
      query: { labelSelector: 'a=b&c', limit: 5, absent: undefined },
    });
    expect(api.requests[0].url.search).toBe('?labelSelector=a%3Db%26c&limit=5');
  });

  it('keeps the path of the base URL', async () => {
    const behindGateway = makeTransport({
      url: `${api.url}/k8s/clusters/c-1/`,
    });
    answer(response => sendJson(response, 200, {}));
    await requestText(behindGateway, version);
    expect(api.requests[0].url.pathname).toBe('/k8s/clusters/c-1/version');
    await behindGateway.close();
  });

  it('goes through the proxy that the cluster is behind', async () => {
    const targets: string[] = [];
    const proxy = createServer();
    proxy.on('connect', (request: IncomingMessage, client: Socket) => {
      targets.push(request.url!);
      const upstream = connect(api.port, '127.0.0.1', () => {
        client.write('HTTP/1.1 200 OK\r\n\r\n');
        upstream.pipe(client).pipe(upstream);
      });
    });
    await new Promise<void>(resolve => proxy.listen(0, '127.0.0.1', resolve));
    const { port } = proxy.address() as AddressInfo;
    const behindProxy = makeTransport({
      url: 'http://cluster.example.com',
      proxyUrl: `http://127.0.0.1:${port}`,
    });
    await expect(requestText(behindProxy, version)).resolves.toContain('36');
    expect(targets).toEqual(['cluster.example.com:80']);
    await behindProxy.close();
    await new Promise(resolve => proxy.close(resolve));
  });

  describe('tells that the cluster does not answer', () => {
    it('where the connection is refused', async () => {
      const { port } = api;
      await api.stop();
      await expect(requestText(transport, version)).rejects.toThrow(
        `Cluster test does not answer: connect ECONNREFUSED 127.0.0.1:${port}`,
      );
      api = await FakeApiServer.start();
    });

    it.each([
      ['within 15 s', {}, 15],
      ['in the time given', { headersTimeoutMs: 5_000 }, 5],
    ])('where no answer begins %s', async (_, options, seconds) => {
      answer(() => {});
      const hurried = makeTransport({ url: api.url }, fastClock(50));
      await expect(
        requestText(hurried, { ...version, ...options }),
      ).rejects.toThrow(
        `Cluster test does not answer: no answer within ${seconds} s`,
      );
      await hurried.close();
    });

    it('where an answer does not go on for 30 s', async () => {
      answer(response => response.write('{'));
      const hurried = makeTransport({ url: api.url }, fastClock(100));
      await expect(requestText(hurried, version)).rejects.toThrow(
        'no answer within 30 s',
      );
      await hurried.close();
    });

    it('where an answer is cut', async () => {
      answer(response => {
        response.write('{');
        setImmediate(() => response.socket?.resetAndDestroy());
      });
      await expect(requestText(transport, version)).rejects.toThrow(
        ClusterUnreachableError,
      );
    });

    it('where its credentials cannot be had', async () => {
      const lost = makeTransport({
        url: api.url,
        credentials: {
          issue: async () => {
            throw new Error('the token file is empty');
          },
        },
      });
      await expect(requestText(lost, version)).rejects.toThrow(
        'Cluster test does not answer: the token file is empty',
      );
    });

    it('where its authorities cannot be read', async () => {
      const lost = makeTransport({ url: api.url, caFile: '/nowhere/ca.crt' });
      await expect(requestText(lost, version)).rejects.toThrow(
        /no such file.*\/nowhere\/ca\.crt/,
      );
    });
  });

  it('rejects with the reason of the caller who aborts, before and during the answer', async () => {
    const reason = new Error('no longer wanted');
    await expect(
      requestText(transport, { ...version, signal: AbortSignal.abort(reason) }),
    ).rejects.toBe(reason);
    const controller = new AbortController();
    answer(response => {
      response.write('{');
      setTimeout(() => controller.abort(reason), 20);
    });
    await expect(
      requestText(transport, { ...version, signal: controller.signal }),
    ).rejects.toBe(reason);
  });

  describe('where a kept connection is closed by the time it is used', () => {
    let proxy: ChaosProxy;
    let proxied: ClusterTransport;

    beforeEach(async () => {
      proxy = await ChaosProxy.start(api.port);
      proxied = makeTransport({ url: proxy.url });
      let requests = 0;
      api.intercept = () =>
        ++requests === 2 ? response => response.socket?.destroy() : undefined;
      await requestText(proxied, version);
    });

    afterEach(async () => {
      await proxied.close();
      await proxy.stop();
    });

    it('sends a GET again', async () => {
      await expect(requestText(proxied, version)).resolves.toContain('36');
      expect(api.requests).toHaveLength(3);
    });

    it('does not send a change twice', async () => {
      await expect(
        requestText(proxied, { method: 'POST', path: '/version', body: '{}' }),
      ).rejects.toThrow(ClusterUnreachableError);
      expect(api.requests).toHaveLength(2);
    });
  });

  describe('where the API server answers 401', () => {
    let token = 'first';
    let issued = 0;
    let renewing: ClusterTransport;

    beforeEach(() => {
      token = 'first';
      issued = 0;
      renewing = makeTransport({
        url: api.url,
        credentials: {
          issue: async (): Promise<IssuedCredential> => {
            issued++;
            return { headers: { authorization: `Bearer ${token}` } };
          },
        },
      });
    });

    afterEach(() => renewing.close());

    const accept = (valid: string) => {
      api.intercept =
        ({ headers }) =>
        response =>
          sendJson(
            response,
            headers.authorization === `Bearer ${valid}` ? 200 : 401,
            {},
          );
    };

    it('gets one new token for all requests at once', async () => {
      accept('first');
      await requestText(renewing, version);
      token = 'second';
      accept('second');
      await Promise.all(
        Array.from({ length: 10 }, () => requestText(renewing, version)),
      );
      expect(issued).toBe(2);
    });

    it('does not try again with the same token', async () => {
      accept('another');
      const refused = requestText(renewing, version);
      await expect(refused).rejects.toMatchObject({ httpStatus: 401 });
      expect(api.requests).toHaveLength(1);
    });

    it('tries only once more', async () => {
      accept('first');
      await requestText(renewing, version);
      token = 'second';
      accept('third');
      const refused = requestText(renewing, version);
      await expect(refused).rejects.toMatchObject({ httpStatus: 401 });
      expect(api.requests).toHaveLength(3);
    });
  });
});
