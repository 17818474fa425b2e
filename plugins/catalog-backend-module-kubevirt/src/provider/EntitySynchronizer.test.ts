import { mockServices } from '@backstage/backend-test-utils';
import {
  EntityProviderConnection,
  EntityProviderMutation,
} from '@backstage/plugin-catalog-node';
import { JsonObject } from '@backstage/types';
import { FakeInventory } from '../__testUtils__/FakeInventory';
import { machinesAlone, testConfig } from '../__testUtils__/testConfig';
import { EntitySynchronizer } from './EntitySynchronizer';
import { MachineEntities } from './MachineEntities';

const names = (count: number) =>
  Array.from({ length: count }, (_, index) => `vm-${index}`);

const refOf = (name: string) => `resource:team-a/${name}.prod`;

function setUp(
  options: {
    inCatalog?: string[];
    merged?: string[];
    rejectAbove?: number;
    config?: JsonObject;
  } = {},
) {
  const inventory = FakeInventory.create({ cluster: 'prod' });
  const logger = mockServices.logger.mock();
  const mutations: EntityProviderMutation[] = [];
  const connection: jest.Mocked<EntityProviderConnection> = {
    applyMutation: jest.fn(async mutation => void mutations.push(mutation)),
    refresh: jest.fn(),
  };
  const readCatalogEntityRefs = jest.fn(async (which: 'all' | 'merged') => ({
    own: which === 'all' ? (options.inCatalog ?? []).map(refOf) : [],
    merged: (options.merged ?? []).map(refOf),
  }));
  const synchronizer = EntitySynchronizer.create({
    cluster: 'prod',
    rejectRemovalsAbove: options.rejectAbove ?? 0.5,
    inventory,
    machines: MachineEntities.create({
      cluster: 'prod',
      config: testConfig(options.config ?? machinesAlone),
      inventory,
    }),
    connection,
    readCatalogEntityRefs,
    logger,
  });
  return {
    inventory,
    logger,
    connection,
    readCatalogEntityRefs,
    synchronizer,
    /** What was written since the last call, in short. */
    written: () => mutations.splice(0).map(inShort),
  };
}

function inShort(mutation: EntityProviderMutation) {
  const nameOf = ({ entity }: { entity: { metadata: { name: string } } }) =>
    entity.metadata.name;
  return mutation.type === 'full'
    ? { full: mutation.entities.map(nameOf) }
    : {
        added: mutation.added.map(nameOf),
        removed: mutation.removed.map(it =>
          'entity' in it ? nameOf(it) : it.entityRef,
        ),
      };
}

describe('EntitySynchronizer', () => {
  describe('synchronizeAll', () => {
    it('writes everything once the list is complete', async () => {
      const { inventory, synchronizer, written } = setUp();
      inventory.put('web');
      inventory.put('db');
      await synchronizer.synchronizeAll();
      expect(written()).toEqual([]);

      inventory.setState('connected');
      await synchronizer.synchronizeAll();
      expect(written()).toEqual([{ full: ['web.prod', 'db.prod'] }]);
    });

    it('writes that a cluster is empty', async () => {
      const { inventory, synchronizer, written } = setUp({
        inCatalog: ['web'],
      });
      inventory.setState('connected');
      await synchronizer.synchronizeAll();
      expect(written()).toEqual([{ full: [] }]);
    });

    it('writes nothing while the cluster does not answer', async () => {
      const { inventory, synchronizer, written } = setUp();
      inventory.setState('stale');
      await synchronizer.synchronizeAll();
      expect(written()).toEqual([]);
    });

    it('keeps what a process before this one wrote when most of it is gone', async () => {
      const { inventory, synchronizer, written, logger } = setUp({
        inCatalog: names(20),
      });
      inventory.put('vm-0');
      inventory.put('new');
      inventory.setState('connected');
      await synchronizer.synchronizeAll();

      expect(written()).toEqual([
        { added: ['vm-0.prod', 'new.prod'], removed: [] },
      ]);
      expect(logger.warn).toHaveBeenCalledWith(
        expect.stringMatching(
          /^Kept 19 of 20 entities .* cluster 'prod' .* set catalog\.providers\.kubevirt\.rejectRemovalsAbove to 1 and restart$/,
        ),
      );
    });

    it('removes most where the configuration allows it', async () => {
      const { inventory, synchronizer, written } = setUp({
        inCatalog: names(20),
        rejectAbove: 1,
      });
      inventory.put('vm-0');
      inventory.setState('connected');
      await synchronizer.synchronizeAll();
      expect(written()).toEqual([{ full: ['vm-0.prod'] }]);
    });

    it('asks the catalog once for all that it has, and again only where that failed', async () => {
      const { inventory, synchronizer, readCatalogEntityRefs } = setUp();
      inventory.setState('connected');
      readCatalogEntityRefs.mockRejectedValueOnce(new Error('not yet'));
      await expect(synchronizer.synchronizeAll()).rejects.toThrow('not yet');
      await synchronizer.synchronizeAll();
      await synchronizer.synchronizeAll();
      expect(readCatalogEntityRefs.mock.calls).toEqual([
        ['all'],
        ['all'],
        ['merged'],
      ]);
    });

    it('removes most where all of it was told to be deleted', async () => {
      const { inventory, synchronizer, written } = setUp({
        inCatalog: names(20),
      });
      inventory.setState('connected');
      names(19).forEach(name => synchronizer.noteDeletion(refOf(name), true));
      inventory.put('vm-19');
      await synchronizer.synchronizeAll();
      expect(written()).toEqual([{ full: ['vm-19.prod'] }]);
    });

    it('removes what was told to be deleted, and keeps what is missing besides', async () => {
      const { inventory, synchronizer, written, logger } = setUp({
        inCatalog: names(20),
      });
      inventory.setState('connected');
      names(2).forEach(name => synchronizer.noteDeletion(refOf(name), true));
      await synchronizer.synchronizeAll();
      expect(written()).toEqual([{ added: [], removed: names(2).map(refOf) }]);
      expect(logger.warn).toHaveBeenCalledWith(
        expect.stringMatching(/^Kept 18 of 20 entities /),
      );
    });

    it('believes what is told to be deleted while it writes', async () => {
      const { inventory, synchronizer, written, connection } = setUp();
      names(20).forEach(name => inventory.put(name));
      inventory.setState('connected');
      connection.applyMutation.mockImplementationOnce(async () => {
        names(20).forEach(name => {
          inventory.remove(name);
          synchronizer.noteDeletion(refOf(name), true);
        });
      });
      await synchronizer.synchronizeAll();
      await synchronizer.synchronize(
        names(20).map(name => inventory.identity(name)),
      );
      expect(written()).toEqual([{ added: [], removed: names(20).map(refOf) }]);
    });

    it.each([
      ['namespaces', { exclude: { namespaces: ['team-*'] } }],
      ['labels', { include: { labelSelector: 'app=shop' } }],
    ])(
      'removes all that is left out by its %s since the last start',
      async (_, filter) => {
        const { inventory, synchronizer, written, logger } = setUp({
          inCatalog: names(20),
          config: { ...machinesAlone, ...filter },
        });
        names(20).forEach(name => inventory.put(name));
        inventory.setState('connected');
        await synchronizer.synchronizeAll();
        expect(written()).toEqual([{ full: [] }]);
        expect(logger.warn).not.toHaveBeenCalled();
      },
    );

    it('keeps everything of a cluster whose KubeVirt is gone', async () => {
      const { inventory, synchronizer, written } = setUp({
        inCatalog: ['web'],
        rejectAbove: 1,
      });
      inventory.setState('notInstalled');
      await synchronizer.synchronizeAll();
      expect(written()).toEqual([]);
    });

    it('leaves an entity from elsewhere where it is, and has it completed', async () => {
      const { inventory, synchronizer, written, connection } = setUp({
        inCatalog: names(20),
        merged: names(20),
      });
      names(20).forEach(name => inventory.put(name));
      inventory.put('new');
      inventory.setState('connected');
      await synchronizer.synchronizeAll();
      expect(written()).toEqual([{ full: ['new.prod'] }]);
      expect(connection.refresh).toHaveBeenCalledWith({
        keys: names(20).map(name => `kubevirt:${refOf(name)}`),
      });

      connection.refresh.mockClear();
      inventory.put('vm-1', { labels: { app: 'shop' } });
      await synchronizer.synchronize([
        inventory.identity('vm-0'),
        inventory.identity('vm-1'),
      ]);
      expect(written()).toEqual([]);
      expect(connection.refresh.mock.calls).toEqual([
        [{ keys: [`kubevirt:${refOf('vm-1')}`] }],
      ]);
    });
  });

  it('has what changed completed, in case that somebody wrote it down meanwhile', async () => {
    const { inventory, synchronizer, connection } = setUp();
    inventory.put('web');
    inventory.put('db');
    inventory.setState('connected');
    await synchronizer.synchronizeAll();
    expect(connection.refresh).not.toHaveBeenCalled();

    inventory.put('web', { labels: { app: 'shop' } });
    await synchronizer.synchronize([
      inventory.identity('web'),
      inventory.identity('db'),
    ]);
    expect(connection.refresh.mock.calls).toEqual([
      [{ keys: [`kubevirt:${refOf('web')}`] }],
    ]);
  });

  describe('synchronize', () => {
    async function synchronized(
      vms: string[],
      options: Parameters<typeof setUp>[0] = {},
    ) {
      const setup = setUp(options);
      vms.forEach(name => setup.inventory.put(name));
      setup.inventory.setState('connected');
      await setup.synchronizer.synchronizeAll();
      setup.written();
      const synchronize = (...changed: string[]) =>
        setup.synchronizer.synchronize(
          changed.map(name => setup.inventory.identity(name)),
        );
      return { ...setup, synchronize };
    }

    it('does nothing before everything was written once', async () => {
      const { inventory, synchronizer, written } = setUp();
      inventory.put('web');
      await synchronizer.synchronize([inventory.identity('web')]);
      expect(written()).toEqual([]);
    });

    it('adds what is new', async () => {
      const { inventory, synchronize, written } = await synchronized(['web']);
      inventory.put('db');
      await synchronize('db');
      expect(written()).toEqual([{ added: ['db.prod'], removed: [] }]);
    });

    it('writes nothing where the entity stays the same', async () => {
      const { inventory, synchronize, written } = await synchronized(['web']);
      inventory.put('web', { resourceVersion: '2' });
      await synchronize('web');
      expect(written()).toEqual([]);
    });

    it('writes what changed, once', async () => {
      const { inventory, synchronize, written } = await synchronized(['web']);
      inventory.put('web', { labels: { app: 'shop' } });
      await synchronize('web');
      await synchronize('web');
      expect(written()).toEqual([{ added: ['web.prod'], removed: [] }]);
    });

    it('removes what is gone, once', async () => {
      const { inventory, synchronize, written } = await synchronized([
        'web',
        'db',
      ]);
      inventory.remove('web');
      await synchronize('web', 'db');
      await synchronize('web');
      expect(written()).toEqual([
        { added: [], removed: ['resource:team-a/web.prod'] },
      ]);
    });

    it('takes a VM that came back for what it is', async () => {
      const { inventory, synchronize, written } = await synchronized(['web']);
      inventory.remove('web');
      await synchronize('web');
      inventory.put('web');
      await synchronize('web');
      expect(written()).toEqual([
        { added: [], removed: ['resource:team-a/web.prod'] },
        { added: ['web.prod'], removed: [] },
      ]);
    });

    it('keeps everything when most goes at once, however large the parts', async () => {
      const vms = names(1200);
      const { inventory, synchronize, written, logger } = await synchronized(
        vms,
      );
      vms.slice(100).forEach(name => inventory.remove(name));
      inventory.put('new');
      await synchronize(...vms, 'new');
      expect(written()).toEqual([{ added: ['new.prod'], removed: [] }]);
      expect(logger.warn).toHaveBeenCalledTimes(1);
    });

    it('removes most where all of it was told to be deleted', async () => {
      const vms = names(1200);
      const { inventory, synchronize, synchronizer, written } =
        await synchronized(vms);
      for (const name of vms.slice(100)) {
        inventory.remove(name);
        synchronizer.noteDeletion(refOf(name), true);
      }
      await synchronize(...vms);
      expect(written().flatMap(({ removed }) => removed)).toHaveLength(1100);
    });

    it('follows labels that leave machines out, however many, and take them in again', async () => {
      const vms = names(20);
      const { inventory, synchronize, written, logger } = await synchronized(
        vms,
        {
          config: {
            ...machinesAlone,
            exclude: { labelSelector: 'example.com/hidden' },
          },
        },
      );
      vms.forEach(name =>
        inventory.put(name, { labels: { 'example.com/hidden': 'yes' } }),
      );
      await synchronize(...vms);
      expect(written()).toEqual([{ added: [], removed: vms.map(refOf) }]);
      expect(logger.warn).not.toHaveBeenCalled();

      inventory.put('vm-3');
      await synchronize('vm-3');
      expect(written()).toEqual([{ added: ['vm-3.prod'], removed: [] }]);
    });

    it('removes nothing that a cluster without KubeVirt does not have', async () => {
      const { inventory, synchronize, written } = await synchronized(['web']);
      inventory.setState('notInstalled');
      inventory.remove('web');
      await synchronize('web');
      expect(written()).toEqual([]);
    });

    it('writes what VMs depend on before them, and the claims that two share', async () => {
      const { inventory, synchronizer, written } = setUp({ config: {} });
      inventory.setState('connected');
      await synchronizer.synchronizeAll();
      expect(written()).toEqual([{ full: [] }]);
      const volumes = [
        { name: 'root', containerDisk: { image: 'example.com/os/linux:9' } },
        { name: 'data', persistentVolumeClaim: { claimName: 'data' } },
      ];
      const spec = { template: { spec: { volumes } } };

      inventory.put('web', {}, spec);
      await synchronizer.synchronize([inventory.identity('web')]);
      const image = expect.stringMatching(
        /^example\.com-os-linux-9_[0-9a-f]{10}$/,
      );
      expect(written()).toEqual([
        { added: ['prod', image], removed: [] },
        { added: ['web.prod'], removed: [] },
      ]);

      inventory.put('db', {}, spec);
      await synchronizer.synchronize([inventory.identity('db')]);
      const claim = expect.stringMatching(/^data_[0-9a-f]{10}$/);
      expect(written()).toEqual([
        { added: [claim], removed: [] },
        { added: ['db.prod', 'web.prod'], removed: [] },
      ]);

      await synchronizer.synchronizeAll();
      expect(written()).toEqual([
        { full: ['web.prod', 'db.prod', 'prod', image, claim] },
      ]);
    });

    it('writes at most 500 at a time', async () => {
      const { inventory, synchronize, written } = await synchronized([]);
      const vms = names(1001);
      vms.forEach(name => inventory.put(name));
      await synchronize(...vms);
      expect(written().map(({ added }) => added?.length)).toEqual([
        500, 500, 1,
      ]);
    });

    it('writes again what could not be written', async () => {
      const { inventory, synchronize, written, connection } =
        await synchronized(['web']);
      inventory.put('web', { labels: { app: 'shop' } });
      connection.applyMutation.mockRejectedValueOnce(new Error('locked'));
      await expect(synchronize('web')).rejects.toThrow('locked');
      await synchronize('web');
      expect(written()).toEqual([{ added: ['web.prod'], removed: [] }]);
    });
  });
});
