import assert from 'node:assert/strict';
import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  mockServices,
  startTestBackend,
  TestBackend,
} from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import searchPlugin from '@backstage/plugin-search-backend';
import postgresEngine from '@backstage/plugin-search-backend-module-pg';
import {
  eventually,
  findPostgres,
  Postgres,
  startPostgres,
} from '@internal/test-utils';
import { VirtualMachineDocument } from 'backstage-plugin-kubevirt-common';
import { kubevirtInventoryServiceRef } from 'backstage-plugin-kubevirt-node';
import request from 'supertest';
import { TestInventory } from './__testUtils__/TestInventory';
import searchModuleKubevirt, { searchModuleKubevirtLunr } from '.';

// A database and a backend are started.
jest.setTimeout(120_000);

const bin = findPostgres();
const withPostgres = bin ? describe : describe.skip;

/** VMs much like the one that is looked for. */
const others = Array.from({ length: 60 }, (_, index) => ({
  name: `node-${index}`,
  replace: {
    '10.244.0.17': `10.244.${1 + index}.${100 + index}`,
    '02:42:0a:f4:00:11': `02:42:0a:f4:01:${(index + 16).toString(16)}`,
    '20.04': '24.04',
    'default/team-a': 'default/team-z',
  },
}));

/** VMs with parts of the addresses and the image of the one looked for. */
const near = [
  ['longer', '10.244.0.170', '02:42:0a:f4:00:1f', '2004'],
  ['turned', '10.0.244.17', '11:00:f4:0a:42:02', '04.20'],
  ['beside', '10.244.17.0', '02:42:0a:f4:11:00', '20.40'],
].map(([name, address, mac, tag]) => ({
  name,
  replace: {
    '10.244.0.17': address,
    '02:42:0a:f4:00:11': mac,
    '20.04': tag,
  },
}));

/** Runs each task at once, and once. */
const scheduler = mockServices.scheduler.mock({
  createScheduledTaskRunner: () => ({
    run: async ({ fn }) => fn(new AbortController().signal),
  }),
});

interface Hit {
  type: string;
  document: VirtualMachineDocument;
}

function engineSpecification(options: {
  name: string;
  database?: () => object;
}) {
  const { name, database } = options;
  describe(`virtual machines in ${name}`, () => {
    let backend: TestBackend;
    let entities: Entity[];

    beforeAll(async () => {
      const inventory = new TestInventory();
      entities = [
        inventory.put('ubuntu'),
        inventory.put('shop-db', {
          '10.244.0.17': 'fd00:10:244::a1',
          '02:42:0a:f4:00:11': '02:42:0a:f4:00:ff',
        }),
        ...others.map(it => inventory.put(it.name, it.replace)),
        ...near.map(it => inventory.put(it.name, it.replace)),
      ];
      backend = await startTestBackend({
        features: [
          searchPlugin,
          createServiceFactory({
            service: coreServices.scheduler,
            deps: {},
            factory: () => scheduler,
          }),
          searchModuleKubevirt,
          database ? postgresEngine : searchModuleKubevirtLunr,
          catalogServiceMock.factory({ entities }),
          mockServices.rootConfig.factory({
            data: {
              ...(database && { backend: { database: database() } }),
            },
          }),
          createServiceFactory({
            service: kubevirtInventoryServiceRef,
            deps: {},
            factory: () => inventory,
          }),
        ],
      });
      await eventually(async () => {
        assert.notDeepEqual(await find('node'), []);
      });
    });

    afterAll(async () => {
      await backend?.stop();
    });

    async function find(term: string): Promise<Hit[]> {
      const { body } = await request(backend.server)
        .get('/api/search/query')
        .query({ term, 'types[0]': 'virtual-machine', pageLimit: 25 });
      return body.results ?? [];
    }

    it.each([
      ['its name', 'ubuntu'],
      ['an address', '10.244.0.17'],
      ['a MAC address', '02:42:0a:f4:00:11'],
      ['a MAC address in capitals', '02:42:0A:F4:00:11'],
    ])('finds one by %s before all others', async (_, term) => {
      const [first] = await find(term);
      expect(first).toMatchObject({
        type: 'virtual-machine',
        document: { title: 'ubuntu', entityRef: refOf(entities[0]) },
      });
    });

    it.each([
      ['an address', '10.244.0.17', ['longer', 'ubuntu']],
      ['a MAC address', '02:42:0a:f4:00:11', ['ubuntu']],
      ['an IPv6 address', 'fd00:10:244::a1', ['shop-db']],
      ['the beginning of an address', '10.0.244.', ['turned']],
      ['a name with a dash', 'shop-db', ['shop-db']],
      ['the beginning of such a name', 'shop-d', ['shop-db']],
    ])('finds by %s no others', async (_, term, names) => {
      const found = await find(term);
      expect(found.map(it => it.document.name).sort()).toEqual(names);
    });

    it('finds one by part of its name', async () => {
      const [first] = await find('shop');
      expect(first?.document.name).toBe('shop-db');
    });

    it.each([
      ['its namespace', (it: VirtualMachineDocument) => it.namespace],
      ['its cluster', (it: VirtualMachineDocument) => it.cluster],
      ['its node', (it: VirtualMachineDocument) => it.node],
      ['its owner', () => 'team-a'],
      ['its owner’s reference', (it: VirtualMachineDocument) => it.owner],
      ['its status', (it: VirtualMachineDocument) => it.status],
      ['a claim', (it: VirtualMachineDocument) => it.claims.split(' ')[0]],
      ['an image', (it: VirtualMachineDocument) => it.images.split(' ')[0]],
      [
        'the end of an image’s address',
        (it: VirtualMachineDocument) =>
          it.images.split(' ')[0].replace(/^.*\//, ''),
      ],
      ['its guest', () => 'Ubuntu 20.04.6 LTS'],
      [
        'a label’s value',
        (it: VirtualMachineDocument) => it.labels.split('=')[1],
      ],
      ['a label', (it: VirtualMachineDocument) => it.labels.split(' ')[0]],
    ])('finds it by %s', async (_, termOf) => {
      const [{ document }] = await find('ubuntu');
      const term = termOf(document);
      expect(term).toMatch(/\S/);
      const { body } = await request(backend.server)
        .get('/api/search/query')
        .query({ term, 'types[0]': 'virtual-machine', pageLimit: 100 });
      const names = (body.results as Hit[]).map(it => it.document.name);
      expect(names).toContain('ubuntu');
    });

    it('finds nothing by what no VM has', async () => {
      expect(await find('zzyzx-quux')).toEqual([]);
    });
  });
}

function refOf({ metadata }: Entity): string {
  return `resource:${metadata.namespace}/${metadata.name}`;
}

engineSpecification({ name: 'Lunr' });

// Skipped where PostgreSQL is not installed (Debian's package `postgresql`).
const title = bin
  ? 'with a server'
  : 'with a server (left out: no PostgreSQL is installed here)';

withPostgres(title, () => {
  let postgres: Postgres | undefined;

  beforeAll(async () => {
    postgres = await startPostgres(bin!);
  });

  afterAll(async () => {
    await postgres?.stop();
  });

  engineSpecification({
    name: 'PostgreSQL',
    database: () => ({
      client: 'pg',
      connection: { host: postgres!.socketFolder, user: postgres!.user },
    }),
  });
});
