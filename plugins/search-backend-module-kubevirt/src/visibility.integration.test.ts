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
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import searchPlugin from '@backstage/plugin-search-backend';
import catalogCollatorModule from '@backstage/plugin-search-backend-module-catalog';
import { JsonObject } from '@backstage/types';
import { eventually } from '@internal/test-utils';
import { kubevirtInventoryServiceRef } from 'backstage-plugin-kubevirt-node';
import request from 'supertest';
import { TestInventory } from './__testUtils__/TestInventory';
import searchModuleKubevirt from '.';

jest.setTimeout(120_000);

/** Runs each task at once, and once. */
const scheduler = mockServices.scheduler.mock({
  createScheduledTaskRunner: () => ({
    run: async ({ fn }) => fn(new AbortController().signal),
  }),
});

const database: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Resource',
  metadata: { namespace: 'default', name: 'ubuntu-database' },
  spec: { type: 'database', owner: 'group:default/team-a' },
};

describe('searchModuleKubevirt beside the catalog’s own documents', () => {
  let backend: TestBackend | undefined;

  afterEach(async () => {
    await backend?.stop();
  });

  async function start(options: {
    config?: JsonObject;
    /** Names of the entities that the reader may read; all where left out. */
    readable?: string[];
  }) {
    const { config = {}, readable } = options;
    const inventory = new TestInventory();
    const entities = [
      inventory.put('ubuntu'),
      inventory.put('ubuntu-secret'),
      database,
    ];
    const mayRead = (ref = '') =>
      !readable || readable.some(name => ref.endsWith(`/${name}`));
    backend = await startTestBackend({
      features: [
        searchPlugin,
        catalogCollatorModule,
        searchModuleKubevirt,
        createServiceFactory({
          service: coreServices.scheduler,
          deps: {},
          factory: () => scheduler,
        }),
        mockServices.permissions.mock({
          authorizeConditional: async requests =>
            requests.map(({ permission }) =>
              readable
                ? {
                    result: AuthorizeResult.CONDITIONAL,
                    pluginId: 'catalog',
                    resourceType: 'catalog-entity',
                    conditions: {
                      rule: 'IS_READABLE',
                      resourceType: 'catalog-entity',
                      params: { permission: permission.name },
                    },
                  }
                : { result: AuthorizeResult.ALLOW },
            ),
          authorize: async requests =>
            requests.map(it => ({
              result: mayRead('resourceRef' in it ? it.resourceRef : undefined)
                ? AuthorizeResult.ALLOW
                : AuthorizeResult.DENY,
            })),
        }).factory,
        catalogServiceMock.factory({ entities }),
        mockServices.rootConfig.factory({
          data: { permission: { enabled: true }, ...config },
        }),
        createServiceFactory({
          service: kubevirtInventoryServiceRef,
          deps: {},
          factory: () => inventory,
        }),
      ],
    });
    await eventually(async () => {
      assert.notDeepEqual(await find('ubuntu'), []);
    });
  }

  /** The types and titles of all that is found. */
  async function find(term: string): Promise<string[]> {
    const { body } = await request(backend!.server)
      .get('/api/search/query')
      .query({ term });
    const results: { type: string; document: { title: string } }[] =
      body.results ?? [];
    return results.map(it => `${it.type} ${it.document.title}`).sort();
  }

  it('finds each virtual machine once', async () => {
    await start({});
    expect(await find('ubuntu')).toEqual([
      'software-catalog ubuntu-database',
      'virtual-machine ubuntu',
      'virtual-machine ubuntu-secret',
    ]);
  });

  it('leaves the catalog’s documents where the configuration says so', async () => {
    await start({
      config: {
        search: { collators: { kubevirt: { keepCatalogDocuments: true } } },
      },
    });
    expect(await find('ubuntu')).toEqual([
      'software-catalog ubuntu',
      'software-catalog ubuntu-database',
      'software-catalog ubuntu-secret',
      'virtual-machine ubuntu',
      'virtual-machine ubuntu-secret',
    ]);
  });

  it('finds those alone whose entity the reader may read', async () => {
    await start({ readable: ['ubuntu.prod'] });
    expect(await find('ubuntu')).toEqual(['virtual-machine ubuntu']);
    expect(await find('ubuntu-secret')).toEqual(['virtual-machine ubuntu']);
  });
});
