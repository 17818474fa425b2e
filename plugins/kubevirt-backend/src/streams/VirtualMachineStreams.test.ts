import { createServer, Server } from 'node:http';
import { AddressInfo } from 'node:net';
import { mockServices } from '@backstage/backend-test-utils';
import { NotAllowedError } from '@backstage/errors';
import { VirtualMachineIdentity } from 'backstage-plugin-kubevirt-common';
import { FakeInventory } from '../__testUtils__/FakeInventory';
import { readEvents } from '../__testUtils__/readEvents';
import { VirtualMachineStreams } from './VirtualMachineStreams';

const never = 2 ** 31 - 1;

function statusEvent(...statuses: (string | undefined)[]) {
  return {
    event: 'virtual-machines',
    data: {
      items: statuses.map(status =>
        status
          ? expect.objectContaining({
              view: expect.objectContaining({ status }),
            })
          : expect.not.objectContaining({ view: expect.anything() }),
      ),
    },
  };
}

describe('VirtualMachineStreams', () => {
  const closers: (() => void)[] = [];

  afterEach(() => {
    closers.splice(0).forEach(close => close());
  });

  function setUp(timings: { recheckMs?: number; heartbeatMs?: number } = {}) {
    const inventory = FakeInventory.create({ cluster: 'prod' });
    const logger = mockServices.logger.mock();
    const streams = VirtualMachineStreams.create({
      inventory,
      logger,
      timings: { recheckMs: never, heartbeatMs: never, ...timings },
    });
    closers.push(() => streams.close());
    return { inventory, logger, streams };
  }

  /** A client that looks at these VMs over real HTTP. */
  async function look(
    streams: VirtualMachineStreams,
    identities: VirtualMachineIdentity[],
    options: {
      recheck?: () => Promise<VirtualMachineIdentity[]>;
      expiresAt?: Date;
    } = {},
  ) {
    const server: Server = createServer((_, response) =>
      streams.open({
        response,
        identities,
        recheck: async () => identities,
        ...options,
      }),
    ).listen(0);
    closers.push(() => server.close());
    const { port } = server.address() as AddressInfo;
    return readEvents(`http://localhost:${port}`);
  }

  it('sends everything first, and again after a change', async () => {
    const { inventory, streams } = setUp();
    inventory.put('web', 'Starting');
    const client = await look(streams, [
      inventory.identity('web'),
      inventory.identity('db'),
    ]);
    expect(await client.next()).toEqual(statusEvent('Starting', undefined));

    inventory.put('web', 'Running');
    expect(await client.next()).toEqual(statusEvent('Running', undefined));

    inventory.put('db', 'Stopped');
    expect(await client.next()).toEqual(statusEvent('Running', 'Stopped'));

    inventory.remove('web');
    expect(await client.next()).toEqual(statusEvent(undefined, 'Stopped'));
  });

  it('sends a burst of changes as one', async () => {
    const { inventory, streams } = setUp();
    const client = await look(streams, [inventory.identity('web')]);
    await client.next();
    inventory.put('web', 'Provisioning');
    inventory.put('web', 'Starting');
    inventory.put('web', 'Running');
    expect(await client.next()).toEqual(statusEvent('Running'));
  });

  it('sends nothing where nothing is different', async () => {
    const { inventory, streams } = setUp();
    inventory.put('web', 'Running');
    inventory.put('db', 'Running');
    const ofWeb = await look(streams, [inventory.identity('web')]);
    const ofDb = await look(streams, [inventory.identity('db')]);
    await ofWeb.next();
    await ofDb.next();

    inventory.put('web', 'Running');
    inventory.put('db', 'Stopped');
    // Both changes were looked at once the second one has arrived.
    expect(await ofDb.next()).toEqual(statusEvent('Stopped'));
    inventory.put('web', 'Starting');
    expect(await ofWeb.next()).toEqual(statusEvent('Starting'));
  });

  it('says that the cluster does not answer, and keeps what was known', async () => {
    const { inventory, streams } = setUp();
    inventory.put('web', 'Running');
    const client = await look(streams, [inventory.identity('web')]);
    await client.next();

    const stale = {
      state: 'stale' as const,
      since: '2026-01-01T10:00:00Z',
      message: 'connect ECONNREFUSED',
    };
    inventory.setStatus(stale);
    expect(await client.next()).toEqual({
      event: 'virtual-machines',
      data: {
        items: [
          {
            identity: inventory.identity('web'),
            cluster: { name: 'prod', ...stale },
            view: expect.objectContaining({ status: 'Running' }),
          },
        ],
      },
    });
  });

  it('has one subscription however many look', async () => {
    const { inventory, streams } = setUp();
    const clients = await Promise.all(
      ['web', 'web', 'db'].map(name =>
        look(streams, [inventory.identity(name)]),
      ),
    );
    await Promise.all(clients.map(client => client.next()));
    expect(inventory.subscriptions).toBe(1);

    inventory.put('web', 'Running');
    inventory.put('db', 'Stopped');
    expect(await Promise.all(clients.map(client => client.next()))).toEqual([
      statusEvent('Running'),
      statusEvent('Running'),
      statusEvent('Stopped'),
    ]);
  });

  it('says something now and then, so that nobody closes the connection', async () => {
    const { inventory, streams } = setUp({ heartbeatMs: 10 });
    const { text } = await look(streams, [inventory.identity('web')]);
    const heartbeats: string[] = [];
    for await (const piece of text()) {
      heartbeats.push(...(piece.match(/^: heartbeat$/gm) ?? []));
      if (heartbeats.length >= 3) {
        break;
      }
    }
    expect(heartbeats.length).toBeGreaterThanOrEqual(3);
  });

  it('looks again at each heartbeat, for what depends on the time', async () => {
    const { inventory, streams } = setUp({ heartbeatMs: 10 });
    inventory.put('web', 'Running');
    const client = await look(streams, [inventory.identity('web')]);
    expect(await client.next()).toEqual(statusEvent('Running'));

    // Without a word, as time passes.
    inventory.objects = () => undefined;
    expect(await client.next()).toEqual(statusEvent(undefined));
  });

  it('goes on for the others when one leaves', async () => {
    const { inventory, streams } = setUp();
    const stays = await look(streams, [inventory.identity('web')]);
    const leaves = await look(streams, [inventory.identity('web')]);
    await stays.next();
    await leaves.next();
    leaves.leave();
    inventory.put('web', 'Running');
    expect(await stays.next()).toEqual(statusEvent('Running'));
  });

  it('ends with the error when access was lost', async () => {
    const { inventory, streams } = setUp({ recheckMs: 10 });
    const client = await look(streams, [inventory.identity('web')], {
      recheck: async () => {
        throw new NotAllowedError('no longer');
      },
    });
    await client.next();
    expect(await client.next()).toEqual({
      event: 'error',
      data: { error: { name: 'NotAllowedError', message: 'no longer' } },
    });
    expect(await client.next()).toBeUndefined();
  });

  it('follows the entity when it names another VM', async () => {
    const { inventory, streams } = setUp({ recheckMs: 10 });
    inventory.put('web', 'Running');
    inventory.put('db', 'Stopped');
    const client = await look(streams, [inventory.identity('web')], {
      recheck: async () => [inventory.identity('db')],
    });
    expect(await client.next()).toEqual(statusEvent('Running'));
    expect(await client.next()).toEqual(statusEvent('Stopped'));

    inventory.put('db', 'Starting');
    expect(await client.next()).toEqual(statusEvent('Starting'));
  });

  it('ends when the credentials expire', async () => {
    const { inventory, streams } = setUp();
    const client = await look(streams, [inventory.identity('web')], {
      expiresAt: new Date(Date.now() + 50),
    });
    await client.next();
    expect(await client.next()).toBeUndefined();
  });

  it('ends with the error where a VM cannot be described', async () => {
    const { inventory, logger, streams } = setUp();
    const client = await look(streams, [inventory.identity('web')]);
    await client.next();
    inventory.objects = () => {
      throw new Error('out of order');
    };
    inventory.put('web', 'Running');
    expect(await client.next()).toEqual({
      event: 'error',
      data: { error: { name: 'Error', message: 'out of order' } },
    });
    expect(await client.next()).toBeUndefined();
    expect(logger.error).toHaveBeenCalledTimes(1);
  });

  it('ends all streams when it is closed, and opens no more', async () => {
    const { inventory, streams } = setUp();
    const client = await look(streams, [inventory.identity('web')]);
    await client.next();
    streams.close();
    expect(await client.next()).toBeUndefined();
    expect(inventory.subscriptions).toBe(0);

    const server = createServer((_, response) => {
      expect(() =>
        streams.open({
          response,
          identities: [],
          recheck: async () => [],
        }),
      ).toThrow('The backend is shutting down');
      response.end();
    }).listen(0);
    closers.push(() => server.close());
    const { port } = server.address() as AddressInfo;
    await fetch(`http://localhost:${port}`);
    expect.hasAssertions();
  });
});
