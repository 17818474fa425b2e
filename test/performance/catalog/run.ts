import { Entity } from '@backstage/catalog-model';
import { ConfigReader } from '@backstage/config';
import {
  EntityProviderConnection,
  EntityProviderMutation,
} from '@backstage/plugin-catalog-node';
import { readKubevirtProviderConfig } from '../../../plugins/catalog-backend-module-kubevirt/src/config';
import { MachineEntities } from '../../../plugins/catalog-backend-module-kubevirt/src/provider';
import { EntitySynchronizer } from '../../../plugins/catalog-backend-module-kubevirt/src/provider/EntitySynchronizer';
import { readCatalogEntityRefs } from '../../../plugins/catalog-backend-module-kubevirt/src/provider/readCatalogEntityRefs';
import { Child } from '../lib/Child';
import { Connected } from '../lib/Connected';
import { Cost, costOf, medianCost, medianRatio } from '../lib/Cost';
import { quietLogger } from '../lib/quietLogger';
import { report } from '../lib/report';
import { run } from '../lib/run';
import { startCatalog } from '../lib/startCatalog';
import { CLUSTER, startInventory } from '../lib/startInventory';
import { until } from '../lib/wait';

/**
 * Measures the first full mutation of the entity provider beside that of a
 * bare provider, which has the very same entities ready and does nothing but
 * hand them to the same catalog: pairs one after the other, in turns of who
 * is first. Beside it what of ours is not the catalog's, and a full mutation
 * in which nothing changed.
 */
const count = Number(process.argv[2] ?? 10_000);
const pairs = Number(process.argv[3] ?? 7);

async function main() {
  const apiServer = Child.start('lib/apiServer', count);
  const { inventory, isComplete, stop } = startInventory(
    await apiServer.answer<string>('url'),
  );
  const listed = await costOf(() => until(isComplete));
  const our = Connected.create('kubevirt');
  const bare = Connected.create('bare');
  const { auth, catalog, ...backend } = await startCatalog({
    providers: [our, bare],
    process: false,
  });
  const synchronizerTo = (connection: EntityProviderConnection) =>
    EntitySynchronizer.create({
      cluster: CLUSTER,
      rejectRemovalsAbove: 1,
      inventory,
      machines: MachineEntities.create({
        cluster: CLUSTER,
        config: readKubevirtProviderConfig(new ConfigReader({})),
        inventory,
      }),
      connection,
      readCatalogEntityRefs: which =>
        readCatalogEntityRefs({ auth, catalog, cluster: CLUSTER, which }),
      logger: quietLogger,
    });

  let entities: Entity[] = [];
  const toNowhere: EntityProviderConnection = {
    applyMutation: async mutation => {
      entities =
        mutation.type === 'full'
          ? mutation.entities.map(({ entity }) => entity)
          : [];
    },
    refresh: async () => {},
  };
  const empty: EntityProviderMutation = { type: 'full', entities: [] };

  const order = ['ours', 'bare'] as const;
  const costs: Record<'made' | 'ours' | 'bare' | 'unchanged', Cost[]> = {
    made: [],
    ours: [],
    bare: [],
    unchanged: [],
  };
  const measure = {
    ours: async () => {
      const synchronizer = synchronizerTo(our.connection);
      costs.ours.push(await costOf(() => synchronizer.synchronizeAll()));
      costs.unchanged.push(await costOf(() => synchronizer.synchronizeAll()));
      await our.connection.applyMutation(empty);
    },
    bare: async () => {
      const ready = entities.map(entity => ({ entity }));
      const mutation = { type: 'full', entities: ready } as const;
      costs.bare.push(
        await costOf(() => bare.connection.applyMutation(mutation)),
      );
      await bare.connection.applyMutation(empty);
    },
  };
  for (let pair = 0; pair < pairs; pair++) {
    const synchronizer = synchronizerTo(toNowhere);
    costs.made.push(await costOf(() => synchronizer.synchronizeAll()));
    for (const who of pair % 2 ? order : order.toReversed()) {
      // None clears up what the other left.
      global.gc?.();
      await measure[who]();
    }
  }

  report({
    machines: count,
    entities: entities.length,
    pairs,
    listed: medianCost([listed]),
    firstFullMutation: {
      ours: medianCost(costs.ours),
      bare: medianCost(costs.bare),
      ratio: medianRatio(costs.ours, costs.bare),
    },
    withoutTheCatalog: medianCost(costs.made),
    unchangedFullMutation: medianCost(costs.unchanged),
  });
  await backend.stop();
  await stop();
  apiServer.stop();
}

run(main);
