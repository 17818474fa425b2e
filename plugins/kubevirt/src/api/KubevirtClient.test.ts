import { ResponseError } from '@backstage/errors';
import { waitFor } from '@testing-library/react';
import { EntityVirtualMachinesResponse } from 'backstage-plugin-kubevirt-common';
import { details } from '../__testUtils__/details';
import { eventStreamResponse } from '../__testUtils__/eventStreamResponse';
import { KubevirtClient } from './KubevirtClient';

const entity = { kind: 'Resource', namespace: 'default', name: 'a/b c' };
const path =
  'plugin://kubevirt/v1/entities/default/resource/a%2Fb%20c/virtual-machines';
const answer: EntityVirtualMachinesResponse = { items: [details()] };

function json(body: unknown, status = 200) {
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json' },
  });
}

function aClient(respond: (url: string) => Response | Promise<Response>) {
  const fetch = jest.fn(async (input: RequestInfo | URL, _?: RequestInit) =>
    respond(String(input)),
  );
  return { fetch, client: KubevirtClient.create({ fetchApi: { fetch } }) };
}

describe('KubevirtClient', () => {
  it('asks for the virtual machines of an entity by its escaped reference', async () => {
    const { client, fetch } = aClient(() => json(answer));
    await expect(client.getEntityVirtualMachines(entity)).resolves.toEqual(
      answer,
    );
    expect(fetch).toHaveBeenCalledWith(
      path,
      expect.objectContaining({ headers: { accept: 'application/json' } }),
    );
  });

  it('asks for the clusters', async () => {
    const { client, fetch } = aClient(() => json({ items: [] }));
    await expect(client.getClusters()).resolves.toEqual({ items: [] });
    expect(fetch).toHaveBeenCalledWith(
      'plugin://kubevirt/v1/clusters',
      expect.anything(),
    );
  });

  it.each(['manifest', 'guest', 'deletion'] as const)(
    'asks for the %s of a virtual machine by its escaped identity',
    async what => {
      const { client, fetch } = aClient(() => json({ it: what }));
      const ask = {
        manifest: client.getManifest.bind(client),
        guest: client.getGuest.bind(client),
        deletion: client.getDeletion.bind(client),
      };
      const identity = { cluster: 'a/b', namespace: 'team-a', name: 'web' };
      await expect(ask[what](identity)).resolves.toEqual({ it: what });
      expect(fetch).toHaveBeenCalledWith(
        `plugin://kubevirt/v1/virtual-machines/a%2Fb/team-a/web/${what}`,
        expect.objectContaining({ headers: { accept: 'application/json' } }),
      );
    },
  );

  it('asks for an action with what the action needs', async () => {
    const { client, fetch } = aClient(() => json({}, 202));
    await client.act({
      identity: { cluster: 'a/b', namespace: 'team-a', name: 'web' },
      action: 'stop',
      gracePeriodSeconds: 0,
    });
    expect(fetch).toHaveBeenCalledWith(
      'plugin://kubevirt/v1/virtual-machines/a%2Fb/team-a/web/actions/stop',
      expect.objectContaining({
        method: 'POST',
        body: '{"gracePeriodSeconds":0}',
      }),
    );
  });

  it('throws what the cluster answers to an action', async () => {
    const message =
      'The cluster prod refused to start team-a/web: VM is already running';
    const { client } = aClient(() =>
      json(
        {
          error: { name: 'ConflictError', message },
          request: { method: 'POST', url: '/' },
          response: { statusCode: 409 },
        },
        409,
      ),
    );
    await expect(
      client.act({
        identity: { cluster: 'prod', namespace: 'team-a', name: 'web' },
        action: 'start',
      }),
    ).rejects.toMatchObject({ statusCode: 409, body: { error: { message } } });
  });

  it('throws what the backend answers', async () => {
    const { client } = aClient(() =>
      json({ error: { name: 'NotAllowedError', message: 'no' } }, 403),
    );
    const failure = client.getClusters();
    await expect(failure).rejects.toBeInstanceOf(ResponseError);
    await expect(failure).rejects.toMatchObject({ statusCode: 403 });
  });

  it('follows the stream of an entity, and lets go of it in the end', async () => {
    const { response, send } = eventStreamResponse();
    const { client, fetch } = aClient(() => response);
    const next = jest.fn();
    const lost = jest.fn();
    const stop = client.watchEntityVirtualMachines(entity, { next, lost });
    send(`event: other\ndata: 1\n\n`);
    send(`: heartbeat\n\n`);
    send(`event: virtual-machines\ndata: ${JSON.stringify(answer)}\n\n`);
    await waitFor(() => expect(next).toHaveBeenCalledWith(answer));
    expect(next).toHaveBeenCalledTimes(1);
    expect(fetch).toHaveBeenCalledTimes(1);
    const [url, init] = fetch.mock.calls[0];
    expect(url).toBe(`${path}/stream`);
    expect(init?.headers).toEqual({ accept: 'text/event-stream' });
    expect(init?.signal?.aborted).toBe(false);
    stop();
    expect(init?.signal?.aborted).toBe(true);
    expect(lost).not.toHaveBeenCalled();
  });

  it.each([
    [
      'sends an error',
      () => {
        const { response, send } = eventStreamResponse();
        send('event: error\ndata: {"message":"access was lost"}\n\n');
        return response;
      },
    ],
    [
      'sends what is no JSON',
      () => {
        const { response, send } = eventStreamResponse();
        send('event: virtual-machines\ndata: {"items":\n\n');
        return response;
      },
    ],
    ['is no stream', () => json({})],
    ['cannot be reached', () => Promise.reject(new Error('no route'))],
  ])('asks once where the stream %s', async (_, stream) => {
    const { client } = aClient(url =>
      url.endsWith('/stream') ? stream() : json(answer),
    );
    const next = jest.fn();
    const stop = client.watchEntityVirtualMachines(entity, {
      next,
      lost: jest.fn(),
    });
    await waitFor(() => expect(next).toHaveBeenCalledWith(answer));
    stop();
  });

  it('tells of a long list at its beginning and its end, not of every part', async () => {
    const { response, send } = eventStreamResponse();
    const { client } = aClient(() => response);
    const part = (name: string, more = '') =>
      `event: virtual-machine-list\ndata: {"items":[{"name":"${name}"}],"total":50${more}}\n\n`;
    const parts = Array.from({ length: 49 }, (_, index) => part(`vm-${index}`));
    send([...parts, part('last', ',"complete":true')].join(''));
    const next = jest.fn();
    const stop = client.watchVirtualMachines({ next, lost: jest.fn() });
    await waitFor(() =>
      expect(next).toHaveBeenLastCalledWith(
        expect.objectContaining({ complete: true }),
      ),
    );
    stop();
    expect(next.mock.calls[0][0]).toMatchObject({
      items: [{ name: 'vm-0' }],
      total: 50,
    });
    expect(next.mock.lastCall[0].items).toHaveLength(50);
    expect(next.mock.calls.length).toBeLessThan(25);
  });

  it('says why nothing is known where both are refused', async () => {
    const { client } = aClient(() =>
      json({ error: { name: 'NotAllowedError', message: 'no' } }, 403),
    );
    const lost = jest.fn();
    const stop = client.watchEntityVirtualMachines(entity, {
      next: jest.fn(),
      lost,
    });
    await waitFor(() =>
      expect(lost).toHaveBeenCalledWith(
        expect.objectContaining({ statusCode: 403 }),
        expect.any(Date),
      ),
    );
    stop();
  });
});
