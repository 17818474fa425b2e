import { ConfigReader } from '@backstage/config';
import {
  DeferredEntity,
  EntityProviderConnection,
  EntityProviderMutation,
} from '@backstage/plugin-catalog-node';
import { EntitySynchronizer } from '../../../plugins/catalog-backend-module-kubevirt/src/provider/EntitySynchronizer';
import { Child } from '../lib/Child';
import { Connected } from '../lib/Connected';
import { Cost, costOf, medianCost } from '../lib/Cost';
import { machineEntities } from '../lib/ours';
import { quietLogger } from '../lib/quietLogger';
import { report } from '../lib/report';
import { run } from '../lib/run';
import { startCatalog } from '../lib/startCatalog';
import { CLUSTER, startInventory } from '../lib/startInventory';
import { until } from '../lib/wait';
import { Ingestor, installIngestor } from './installIngestor';

/**
 * Measures how long it takes from nothing until the catalog was handed an
 * entity of every virtual machine: kubernetes-ingestor, this module's provider
 * with its inventory, and a bare provider that has its entities ready; one
 * after the other, in one process, to one catalog.
 */
const count = Number(process.argv[2] ?? 10_000);
const rounds = Number(process.argv[3] ?? 3);

const empty: EntityProviderMutation = { type: 'full', entities: [] };

async function main() {
  let ingestor: Ingestor;
  try {
    ingestor = installIngestor();
  } catch (error) {
    report({ skipped: String(error) });
    return;
  }
  const apiServer = Child.start('lib/apiServer', count);
  const url = await apiServer.answer<string>('url');
  const config = {
    kubernetes: {
      serviceLocatorMethod: { type: 'multiTenant' },
      clusterLocatorMethods: [
        {
          type: 'config',
          clusters: [
            {
              name: CLUSTER,
              url,
              authProvider: 'serviceAccount',
              serviceAccountToken: 'none',
            },
          ],
        },
      ],
    },
    // Virtual machines alone; everything else as it is by default.
    kubernetesIngestor: {
      components: {
        disableDefaultWorkloadTypes: true,
        customWorkloadTypes: [
          {
            group: 'kubevirt.io',
            apiVersion: 'v1',
            plural: 'virtualmachines',
          },
        ],
      },
      crossplane: { enabled: false },
    },
  };
  const providers = {
    ours: Connected.create('kubevirt'),
    ingestor: Connected.create('ingestor'),
    bare: Connected.create('bare'),
  };
  const { auth, discovery, ...backend } = await startCatalog({
    providers: Object.values(providers),
    processingInterval: false,
    features: [ingestor.kubernetes],
    config,
  });

  let ready: DeferredEntity[] = [];
  const ours = async () => {
    const { inventory, isComplete, stop } = startInventory(url);
    const connection: EntityProviderConnection = {
      applyMutation: async mutation => {
        ready = mutation.type === 'full' ? mutation.entities : [];
        await providers.ours.connection.applyMutation(mutation);
      },
      refresh: async () => {},
    };
    const synchronizer = EntitySynchronizer.create({
      cluster: CLUSTER,
      rejectRemovalsAbove: 1,
      inventory,
      machines: machineEntities(inventory),
      connection,
      readCatalogEntityRefs: async () => ({ own: [], merged: [] }),
      logger: quietLogger,
    });
    await until(isComplete);
    await synchronizer.synchronizeAll();
    return stop;
  };
  let handed = 0;
  const theirs = async () => {
    const cache = new Map();
    const provider = new ingestor.KubernetesEntityProvider(
      { run: async () => {} },
      quietLogger,
      new ConfigReader(config),
      new ingestor.DefaultKubernetesResourceFetcher(discovery, auth),
      undefined,
      {
        get: async key => cache.get(key),
        set: async (key, value) => void cache.set(key, value),
        delete: async key => void cache.delete(key),
      },
    );
    await provider.connect({
      applyMutation: async mutation => {
        handed = mutation.type === 'delta' ? mutation.added.length : 0;
        await providers.ingestor.connection.applyMutation(mutation);
      },
      refresh: async () => {},
    });
    await provider.run();
  };

  const costs: Record<keyof typeof providers, Cost[]> = {
    ours: [],
    ingestor: [],
    bare: [],
  };
  for (let round = 0; round < rounds; round++) {
    let stop = async () => {};
    costs.ours.push(
      await costOf(async () => {
        stop = await ours();
      }),
    );
    await stop();
    await providers.ours.connection.applyMutation(empty);
    global.gc?.();
    costs.bare.push(
      await costOf(() =>
        providers.bare.connection.applyMutation({
          type: 'full',
          entities: ready,
        }),
      ),
    );
    await providers.bare.connection.applyMutation(empty);
    global.gc?.();
    costs.ingestor.push(await costOf(theirs));
    await providers.ingestor.connection.applyMutation(empty);
    global.gc?.();
  }

  report({
    machines: count,
    rounds,
    fromNothingUntilHandedOver: {
      ours: { ...medianCost(costs.ours), entities: ready.length },
      ingestor: { ...medianCost(costs.ingestor), entities: handed },
      bare: { ...medianCost(costs.bare), entities: ready.length },
    },
  });
  await backend.stop();
  apiServer.stop();
}

run(main);
