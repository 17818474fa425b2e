import {
  createMockDirectory,
  TestBackend,
} from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { JsonObject } from '@backstage/types';
import { eventually } from '@internal/test-utils';
import fc from 'fast-check';
import request from 'supertest';
import {
  arbitraryIdentity,
  arbitraryMetadata,
  arbitrarySpec,
} from './__testUtils__/arbitraryMachine';
import { FakeInventory } from './__testUtils__/FakeInventory';
import { entityRefs, startCatalog } from './__testUtils__/startCatalog';

// A catalog of its own is started for each test.
jest.setTimeout(60_000);

describe('catalogModuleKubevirt', () => {
  const directory = createMockDirectory();
  let backend: TestBackend;
  let inventory: FakeInventory;

  /** Each has the same database, as a restart finds it. */
  async function start(
    options: { cluster?: string; catalog?: JsonObject } = {},
  ) {
    const { cluster = 'prod', catalog } = options;
    inventory = FakeInventory.create({ cluster });
    const connection = { directory: directory.path };
    const database = { client: 'better-sqlite3', connection };
    backend = await startCatalog({ inventory, database, cluster, catalog });
  }

  beforeEach(async () => {
    directory.clear();
    await start();
  });

  afterEach(async () => {
    await backend.stop();
  });

  it('shows a VM, and removes it when it is gone', async () => {
    inventory.setState('connected');
    inventory.put('web', {
      uid: 'b7f6',
      annotations: { 'backstage.io/owner': 'team-a' },
    });
    inventory.put('db');
    await eventually(async () => {
      expect(await entityRefs(backend)).toEqual([
        'team-a/db.prod',
        'team-a/web.prod',
      ]);
    });

    const { body } = await request(backend.server)
      .get('/api/catalog/entities/by-name/resource/team-a/web.prod')
      .expect(200);
    expect(body).toMatchObject({
      metadata: {
        title: 'web',
        annotations: {
          'kubevirt.io/cluster': 'prod',
          'kubevirt.io/namespace': 'team-a',
          'kubevirt.io/vm': 'web',
          'kubevirt.io/uid': 'b7f6',
        },
      },
      spec: { type: 'virtual-machine', owner: 'group:default/team-a' },
      relations: [
        { type: 'dependsOn', targetRef: 'resource:default/prod' },
        { type: 'ownedBy', targetRef: 'group:default/team-a' },
      ],
    });

    inventory.remove('db');
    await eventually(async () => {
      expect(await entityRefs(backend)).toEqual(['team-a/web.prod']);
    });
  });

  it('has exactly one entity of every VM, whatever it is called and carries', async () => {
    const vms = fc.sample(
      fc.uniqueArray(
        fc.tuple(arbitraryIdentity, arbitraryMetadata, arbitrarySpec),
        {
          minLength: 100,
          maxLength: 100,
          selector: ([{ namespace, name }]) => `${namespace}/${name}`,
        },
      ),
      1,
    )[0];
    vms.forEach(([{ namespace, name }, metadata, spec], index) =>
      inventory.put(
        name,
        { ...metadata, namespace, uid: `uid-${index}` },
        spec,
      ),
    );
    inventory.setState('connected');
    await eventually(async () => {
      const { body } = await request(backend.server)
        .get('/api/catalog/entities')
        .query({ filter: 'spec.type=virtual-machine' });
      const entities: Entity[] = body;
      const uids = entities.map(
        ({ metadata }) => metadata.annotations?.['kubevirt.io/uid'],
      );
      expect(new Set(uids).size).toBe(100);
      expect(entities).toHaveLength(100);
    }, 40_000);
  });

  it('keeps the entities while the cluster does not answer, over a restart too', async () => {
    inventory.put('web');
    inventory.setState('connected');
    await eventually(async () => {
      expect(await entityRefs(backend)).toEqual(['team-a/web.prod']);
    });
    inventory.setState('stale');
    await backend.stop();

    // The scheduled comparison runs during the start.
    await start();
    expect(await entityRefs(backend)).toEqual(['team-a/web.prod']);

    inventory.put('db');
    inventory.setState('connected');
    await eventually(async () => {
      expect(await entityRefs(backend)).toEqual(['team-a/db.prod']);
    });
  });

  it('keeps the entities when the cluster comes back nearly empty', async () => {
    const vms = Array.from({ length: 12 }, (_, index) => `vm-${index}`);
    vms.forEach(name => inventory.put(name));
    inventory.setState('connected');
    await eventually(async () => {
      expect(await entityRefs(backend)).toHaveLength(12);
    });
    await backend.stop();

    await start();
    inventory.put('new');
    inventory.setState('connected');
    await eventually(async () => {
      expect(await entityRefs(backend)).toContain('team-a/new.prod');
    });
    expect(await entityRefs(backend)).toHaveLength(13);
  });

  it.each([
    ['loses them', {}, ['team-a/web.eu']],
    [
      'keeps them where the catalog is told so',
      { orphanProviderStrategy: 'keep' },
      ['team-a/web.eu', 'team-a/web.prod'],
    ],
  ])(
    'has entities of the new name when a cluster is renamed; the old name %s',
    async (_, catalog, expected) => {
      inventory.put('web');
      inventory.setState('connected');
      await eventually(async () => {
        expect(await entityRefs(backend)).toEqual(['team-a/web.prod']);
      });
      await backend.stop();

      await start({ cluster: 'eu', catalog });
      inventory.put('web');
      inventory.setState('connected');
      await eventually(async () => {
        expect(await entityRefs(backend)).toEqual(expected);
      });
    },
  );

  it('removes the entities of namespaces that are left out since a restart', async () => {
    const vms = Array.from({ length: 12 }, (_, index) => `vm-${index}`);
    const putAll = () => {
      vms.forEach(name => inventory.put(name));
      inventory.put('web', { namespace: 'team-b' });
      inventory.setState('connected');
    };
    putAll();
    await eventually(async () => {
      expect(await entityRefs(backend)).toHaveLength(13);
    });
    await backend.stop();

    const kubevirt = { exclude: { namespaces: ['team-a'] } };
    await start({ catalog: { providers: { kubevirt } } });
    putAll();
    await eventually(async () => {
      expect(await entityRefs(backend)).toEqual(['team-b/web.prod']);
    });
  });

  it('gives VMs whose labels differ in case alone an entity that can be found', async () => {
    inventory.setState('connected');
    inventory.put('web', { labels: { App: 'one', app: 'two' } });
    await eventually(async () => {
      const { body } = await request(backend.server)
        .get('/api/catalog/entities')
        .query({ filter: 'metadata.labels.app=two' })
        .expect(200);
      expect(body).toHaveLength(1);
    });
  });
});
