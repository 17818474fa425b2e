import { once } from 'node:events';
import { createServer, get, IncomingMessage, Server } from 'node:http';
import { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { MiddlewareFactory } from '@backstage/backend-defaults/rootHttpRouter';
import { mockServices } from '@backstage/backend-test-utils';
import express from 'express';
import { EventStream } from './EventStream';

describe('EventStream', () => {
  let server: Server;

  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });

  /** Asks a server that answers with a stream, behind Backstage's compression. */
  async function open() {
    let stream: EventStream | undefined;
    const middleware = MiddlewareFactory.create({
      config: mockServices.rootConfig(),
      logger: mockServices.rootLogger.mock(),
    });
    const app = express()
      .use(middleware.compression())
      .get('/', (_, response) => {
        stream = EventStream.open(response);
      });
    server = createServer(app).listen(0);
    const { port } = server.address() as AddressInfo;
    const headers = { 'accept-encoding': 'gzip' };
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      get({ port, headers }, resolve).on('error', reject);
    });
    if (!stream) {
      throw new Error('The server was not asked');
    }
    return { stream, response };
  }

  it('tells everyone on the way to hand it on at once', async () => {
    const { response } = await open();
    expect(response.statusCode).toBe(200);
    expect(response.headers).toMatchObject({
      'content-type': 'text/event-stream',
      'cache-control': 'no-cache, no-transform',
      'x-accel-buffering': 'no',
    });
  });

  it('hands an event on at once and as it is', async () => {
    const { stream, response } = await open();
    stream.send('virtual-machines', '{"items":[]}');
    const [first] = await once(response, 'data');
    expect(String(first)).toBe(
      'event: virtual-machines\ndata: {"items":[]}\n\n',
    );
    expect(response.headers['content-encoding']).toBeUndefined();
  });

  it('sends events and heartbeats until it ends', async () => {
    const { stream, response } = await open();
    const received = text(response);
    stream.send('virtual-machines', '{"items":[]}');
    stream.heartbeat();
    stream.end();
    stream.send('virtual-machines', '{}');
    expect(await received).toBe(
      'event: virtual-machines\ndata: {"items":[]}\n\n: heartbeat\n\n',
    );
  });

  it('says when the client has left', async () => {
    const { stream, response } = await open();
    const closed = new Promise<void>(resolve => stream.onClose(resolve));
    response.destroy();
    await closed;

    const again = jest.fn();
    stream.onClose(again);
    expect(again).toHaveBeenCalledTimes(1);
  });

  it('drops a client that does not read', async () => {
    const { stream, response } = await open();
    response.pause();
    let closed = false;
    stream.onClose(() => (closed = true));
    const line = JSON.stringify('x'.repeat(100_000));
    // The kernel's buffers take some megabytes before anything waits.
    for (let sent = 0; !closed && sent < 1000; sent++) {
      stream.send('virtual-machines', line);
      await new Promise(resolve => setImmediate(resolve));
    }
    expect(closed).toBe(true);
  });
});
