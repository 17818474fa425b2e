import { createServer, Server } from 'node:http';
import { AddressInfo } from 'node:net';
import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { VirtualMachineListEvent } from 'backstage-plugin-kubevirt-common';
import express from 'express';
import { FakeInventory } from '../__testUtils__/FakeInventory';
import { readEvents } from '../__testUtils__/readEvents';
import { createList } from './createList';

function entity(name: string, owner: string) {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: { namespace: 'team-a', name },
    spec: { type: 'virtual-machine' },
    relations: [{ type: 'ownedBy', targetRef: owner }],
  };
}

function isOfPerson(options: unknown): boolean {
  const { credentials } = options as { credentials: BackstageCredentials };
  return mockServices.auth().isPrincipal(credentials, 'user');
}

/** A list over real HTTP. The catalog has an entity of `web`. */
async function setUp() {
  const inventory = FakeInventory.create({ cluster: 'prod' });
  const catalog = catalogServiceMock.mock();
  const web = entity('web.prod', 'group:default/team-a');
  catalog.streamEntities.mockImplementation(async function* pages() {
    yield [web];
  });
  catalog.getEntitiesByRefs.mockImplementation(async ({ entityRefs }) => ({
    items: entityRefs.map(ref => (ref.endsWith('/web.prod') ? web : undefined)),
  }));
  const permissions = mockServices.permissions.mock();
  const allow: { result: AuthorizeResult.ALLOW } = {
    result: AuthorizeResult.ALLOW,
  };
  permissions.authorizeConditional.mockResolvedValue([allow, allow]);
  const auditEvent = { success: jest.fn(), fail: jest.fn() };
  const made = createList({
    inventory,
    catalog,
    permissions,
    auth: mockServices.auth(),
    httpAuth: mockServices.httpAuth(),
    auditor: mockServices.auditor.mock({ createEvent: async () => auditEvent }),
    logger: mockServices.logger.mock(),
  });
  const server: Server = createServer(express().use(made.router)).listen(0);
  const { port } = server.address() as AddressInfo;
  const url = `http://localhost:${port}/v1/virtual-machines`;
  const headers = { authorization: mockCredentials.user.header() };
  return {
    inventory,
    catalog,
    permissions,
    get: async () => (await fetch(url, { headers })).json(),
    look: async () => {
      const stream = await readEvents(`${url}/stream`, { headers });
      return {
        ...stream,
        next: async () =>
          (await stream.next())?.data as VirtualMachineListEvent | undefined,
      };
    },
    close() {
      made.close();
      server.closeAllConnections();
      server.close();
    },
  };
}

describe('createList', () => {
  let list: Awaited<ReturnType<typeof setUp>>;

  beforeEach(async () => {
    list = await setUp();
  });

  afterEach(() => list.close());

  it('lists every machine with what the catalog says of it', async () => {
    list.inventory.put('web', 'Running');
    list.inventory.put('db', 'Stopped');
    const { items, clusters } = await list.get();
    expect(items).toEqual([
      expect.objectContaining({ name: 'db', status: 'Stopped' }),
      expect.objectContaining({
        cluster: 'prod',
        namespace: 'team-a',
        name: 'web',
        status: 'Running',
        entityRef: 'resource:team-a/web.prod',
        owner: 'group:default/team-a',
      }),
    ]);
    expect(items[0]).not.toHaveProperty('entityRef');
    expect(clusters).toEqual(list.inventory.clusters());
  });

  it('lists without owners where the catalog does not answer', async () => {
    list.catalog.streamEntities.mockImplementation(() => {
      throw new Error('down');
    });
    list.inventory.put('web', 'Running');
    expect((await list.get()).items).toHaveLength(1);
  });

  it('streams the list, then what is different', async () => {
    list.inventory.put('web', 'Running');
    const client = await list.look();
    expect(await client.next()).toMatchObject({
      items: [{ name: 'web', status: 'Running' }],
      clusters: [{ name: 'prod' }],
      complete: true,
    });
    list.inventory.put('web', 'Stopping');
    list.inventory.put('web', 'Stopped');
    list.inventory.put('db', 'Starting');
    const change = await client.next();
    expect(change?.items).toMatchObject([
      { name: 'web', status: 'Stopped' },
      { name: 'db', status: 'Starting' },
    ]);
    expect(change).not.toHaveProperty('clusters');
    list.inventory.remove('web');
    expect(await client.next()).toEqual({
      removed: [['prod', 'team-a', 'web']],
      complete: true,
    });
    client.leave();
  });

  it('streams a long list in parts by name, of which the last is complete', async () => {
    for (let i = 450; i > 0; i--) {
      list.inventory.put(`vm-${i}`, 'Running');
    }
    const client = await list.look();
    const parts = [
      await client.next(),
      await client.next(),
      await client.next(),
    ];
    expect(parts.map(part => part?.items?.length)).toEqual([200, 200, 50]);
    expect(parts.flatMap(part => part?.items?.map(it => it.name))).toEqual(
      Array.from({ length: 450 }, (_, i) => `vm-${i + 1}`),
    );
    expect(parts.map(part => part?.total)).toEqual([450, undefined, undefined]);
    expect(parts.map(part => part?.complete)).toEqual([
      undefined,
      undefined,
      true,
    ]);
    client.leave();
  });

  it('says that a cluster stopped answering, and keeps its machines', async () => {
    list.inventory.put('web', 'Running');
    const client = await list.look();
    await client.next();
    list.inventory.setStatus({
      state: 'stale',
      since: '2026-01-01T00:00:00Z',
      message: 'connect ECONNREFUSED',
    });
    expect(await client.next()).toEqual({
      clusters: [expect.objectContaining({ state: 'stale' })],
      complete: true,
    });
    client.leave();
  });

  describe('where it depends on the entity', () => {
    const names = (items?: { name: string }[]) =>
      items?.map(({ name }) => name);

    beforeEach(() => {
      list.permissions.authorizeConditional.mockResolvedValue([
        {
          result: AuthorizeResult.CONDITIONAL,
          pluginId: 'catalog',
          resourceType: 'catalog-entity',
          conditions: {
            rule: 'IS_ENTITY_OWNER',
            resourceType: 'catalog-entity',
          },
        },
        { result: AuthorizeResult.ALLOW },
      ]);
      list.inventory.put('web', 'Running');
    });

    it('shows nobody what they may not see', async () => {
      list.inventory.put('db', 'Running');
      expect(names((await list.get()).items)).toEqual(['web']);
      const client = await list.look();
      expect(names((await client.next())?.items)).toEqual(['web']);
      list.inventory.put('db', 'Stopped');
      list.inventory.put('web', 'Stopped');
      expect(names((await client.next())?.items)).toEqual(['web']);
      client.leave();
    });

    it('shows a new machine once its entity is there, to those who may see it', async () => {
      const created = ['mine', 'theirs'].map(name =>
        entity(`${name}.prod`, `user:default/${name}`),
      );
      const client = await list.look();
      await client.next();
      list.catalog.getEntitiesByRefs.mockImplementation(
        async ({ entityRefs }, options) => ({
          items: created.filter(
            ({ metadata }) =>
              entityRefs.includes(`resource:team-a/${metadata.name}`) &&
              (metadata.name === 'mine.prod' || !isOfPerson(options)),
          ),
        }),
      );
      list.inventory.put('mine', 'Starting');
      list.inventory.put('theirs', 'Starting');
      expect(names((await client.next())?.items)).toEqual(['mine']);
      client.leave();
    });
  });
});
