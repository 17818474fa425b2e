import { Entity } from '@backstage/catalog-model';
import {
  EntityProviderConnection,
  EntityProviderMutation,
} from '@backstage/plugin-catalog-node';
import { EntitySynchronizer } from '../../../plugins/catalog-backend-module-kubevirt/src/provider/EntitySynchronizer';
import { readCatalogEntityRefs } from '../../../plugins/catalog-backend-module-kubevirt/src/provider/readCatalogEntityRefs';
import { Connected } from '../lib/Connected';
import { Cost, costOf, medianCost, medianRatio } from '../lib/Cost';
import { machineEntities } from '../lib/ours';
import { quietLogger } from '../lib/quietLogger';
import { report } from '../lib/report';
import { run } from '../lib/run';
import { startCatalog } from '../lib/startCatalog';
import { startCluster } from '../lib/startCluster';
import { CLUSTER } from '../lib/startInventory';
import { TurnLengths, turnsOf } from '../lib/Turns';
import { until } from '../lib/wait';

/**
 * Measures the first full mutation of the entity provider beside that of a
 * bare provider, which has the very same entities ready and does nothing but
 * hand them to the same catalog: pairs one after the other, in turns of who
 * is first. Beside it what of ours is not the catalog's, a full mutation in
 * which nothing changed, and how long each keeps the process busy at a stretch.
 */
const count = Number(process.argv[2] ?? 10_000);
const pairs = Number(process.argv[3] ?? 7);

const empty: EntityProviderMutation = { type: 'full', entities: [] };

async function main() {
  const { inventory, isComplete, stop } = await startCluster(count);
  const listed = await costOf(() => until(isComplete));
  const our = Connected.create('kubevirt');
  const bare = Connected.create('bare');
  const { auth, catalog, ...backend } = await startCatalog({
    providers: [our, bare],
    processingInterval: false,
  });
  /** One that knows nothing yet. */
  const synchronizerTo = (connection: EntityProviderConnection) =>
    EntitySynchronizer.create({
      cluster: CLUSTER,
      rejectRemovalsAbove: 1,
      inventory,
      machines: machineEntities(inventory),
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
  const workOf = {
    made: () => {
      const synchronizer = synchronizerTo(toNowhere);
      return () => synchronizer.synchronizeAll();
    },
    ours: () => {
      const synchronizer = synchronizerTo(our.connection);
      return () => synchronizer.synchronizeAll();
    },
    bare: () => {
      const ready = entities.map(entity => ({ entity }));
      const mutation = { type: 'full', entities: ready } as const;
      return () => bare.connection.applyMutation(mutation);
    },
  };
  const clear = {
    ours: () => our.connection.applyMutation(empty),
    bare: () => bare.connection.applyMutation(empty),
  };

  const costs: Record<keyof typeof workOf | 'unchanged', Cost[]> = {
    made: [],
    ours: [],
    bare: [],
    unchanged: [],
  };
  const order = ['ours', 'bare'] as const;
  for (let pair = 0; pair < pairs; pair++) {
    costs.made.push(await costOf(workOf.made()));
    for (const who of pair % 2 ? order : order.toReversed()) {
      const work = workOf[who]();
      // None clears up what the other left.
      global.gc?.();
      costs[who].push(await costOf(work));
      if (who === 'ours') {
        costs.unchanged.push(await costOf(work));
      }
      await clear[who]();
    }
  }
  const turnsMs: Partial<Record<keyof typeof workOf, TurnLengths>> = {
    made: await turnsOf(workOf.made()),
  };
  for (const who of order) {
    turnsMs[who] = await turnsOf(workOf[who]());
    await clear[who]();
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
    turnsMs,
  });
  await backend.stop();
  await stop();
}

run(main);
