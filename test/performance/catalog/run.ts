import { ChildProcess, fork } from 'node:child_process';
import { cpus, loadavg } from 'node:os';
import { resolve } from 'node:path';
import { createBackend } from '@backstage/backend-defaults';
import {
  coreServices,
  createBackendModule,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { ConfigReader } from '@backstage/config';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import {
  catalogProcessingExtensionPoint,
  EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import { Entity } from '@backstage/catalog-model';
import { readKubevirtProviderConfig } from '../../../plugins/catalog-backend-module-kubevirt/src/config';
import { EntitySynchronizer } from '../../../plugins/catalog-backend-module-kubevirt/src/provider/EntitySynchronizer';
import { MachineEntities } from '../../../plugins/catalog-backend-module-kubevirt/src/provider/MachineEntities';
import { ClusterTransport } from '../../../plugins/kubevirt-node/src/client/ClusterTransport';
import { anonymousCredentials } from '../../../plugins/kubevirt-node/src/credentials';
import { DefaultKubevirtInventory } from '../../../plugins/kubevirt-node/src/inventory/DefaultKubevirtInventory';

/**
 * Measures the entity provider with many virtual machines in one run with a
 * bare provider, which has the same entities at hand and writes them to the
 * same catalog: the first full mutation of each, the part of ours that is not
 * the catalog's, and a full one in which nothing changed; how much of a core
 * the provider and the inventory take while machines report their status,
 * which changes no entity; and how long after a machine's change its entity
 * is stored. Run with
 * `node --import tsx test/performance/catalog/run.ts 10000`.
 */
const count = Number(process.argv[2] ?? 10_000);
const rounds = Number(process.argv[3] ?? 3);
const perSecond = 10;
const seconds = 20;
/** So that what is measured is not the compiler of the engine. */
const warmUp = { perSecond: 500, seconds: 4 };
const CLUSTER = 'test';

const silent = () => {};
const logger = {
  error: console.error,
  warn: console.warn,
  info: silent,
  debug: silent,
  child: () => logger,
};

function message<T>(child: ChildProcess): Promise<T> {
  return new Promise(resolveMessage =>
    child.once('message', value => resolveMessage(value as T)),
  );
}

/** Milliseconds by the clock, and of a core. */
interface Cost {
  wall: number;
  cpu: number;
}

async function costOf(work: () => Promise<unknown>): Promise<Cost> {
  const begun = performance.now();
  const cpu = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(cpu);
  return {
    wall: Math.round(performance.now() - begun),
    cpu: Math.round((user + system) / 1e3),
  };
}

function median(values: number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

function medianCost(costs: Cost[]): Cost {
  return {
    wall: median(costs.map(({ wall }) => wall)),
    cpu: median(costs.map(({ cpu }) => cpu)),
  };
}

function ratio(ours: Cost, bare: Cost): Cost {
  const of = (key: keyof Cost) =>
    Math.round((ours[key] / bare[key]) * 100) / 100;
  return { wall: of('wall'), cpu: of('cpu') };
}

function pause(ms: number): Promise<void> {
  return new Promise(resolvePause => setTimeout(resolvePause, ms));
}

function percentOfACore({ wall, cpu }: Cost): number {
  return Math.round((cpu / wall) * 10_000) / 100;
}

/** A catalog in memory, and a connection to it for each provider. */
async function startCatalog(...names: string[]) {
  const connections = new Map<string, EntityProviderConnection>();
  const backend = createBackend();
  backend.add(
    createServiceFactory({
      service: coreServices.rootConfig,
      deps: {},
      factory: () =>
        new ConfigReader({
          app: { baseUrl: 'http://localhost' },
          backend: {
            baseUrl: 'http://localhost',
            listen: { port: 0, host: '127.0.0.1' },
            database: { client: 'better-sqlite3', connection: ':memory:' },
          },
          // What is measured is what the providers do.
          catalog: { orphanStrategy: 'keep', processingInterval: false },
        }),
    }),
  );
  backend.add(
    createServiceFactory({
      service: coreServices.rootLogger,
      deps: {},
      factory: () => logger,
    }),
  );
  backend.add(catalogPlugin);
  backend.add(
    createBackendModule({
      pluginId: 'catalog',
      moduleId: 'providers',
      register(env) {
        env.registerInit({
          deps: { processing: catalogProcessingExtensionPoint },
          async init({ processing }) {
            for (const name of names) {
              processing.addEntityProvider({
                getProviderName: () => name,
                connect: async connection => {
                  connections.set(name, connection);
                },
              });
            }
          },
        });
      },
    }),
  );
  await backend.start();
  return { backend, connection: (name: string) => connections.get(name)! };
}

async function main() {
  const child = fork(
    resolve(__dirname, '../inventory/apiServer.ts'),
    [String(count)],
    { execArgv: ['--import', 'tsx'] },
  );
  const { url } = await message<{ url: string }>(child);
  const transport = ClusterTransport.create({
    connection: { name: CLUSTER, url, credentials: anonymousCredentials() },
  });
  const inventory = DefaultKubevirtInventory.create({
    clusters: [{ name: CLUSTER, transport }],
    logger,
    maxStartDelayMs: 0,
  });
  const listed = await costOf(async () => {
    while (!inventory.identities(CLUSTER)) {
      await pause(10);
    }
  });
  const { backend, connection } = await startCatalog('kubevirt', 'bare');
  const synchronizer = (to: EntityProviderConnection) =>
    EntitySynchronizer.create({
      cluster: CLUSTER,
      rejectRemovalsAbove: 1,
      inventory,
      machines: MachineEntities.create({
        cluster: CLUSTER,
        config: readKubevirtProviderConfig(new ConfigReader({})),
        inventory,
      }),
      connection: to,
      readCatalogEntityRefs: async () => [],
      logger,
    });

  let entities: Entity[] = [];
  const toNowhere = synchronizer({
    applyMutation: async mutation => {
      if (mutation.type === 'full') {
        entities = mutation.entities.map(({ entity }) => entity);
      }
    },
    refresh: async () => {},
  });

  const made: Cost[] = [];
  const ours: Cost[] = [];
  const bare: Cost[] = [];
  const unchanged: Cost[] = [];
  for (let round = 0; round < rounds; round++) {
    made.push(await costOf(() => toNowhere.synchronizeAll()));
    const own = synchronizer(connection('kubevirt'));
    ours.push(await costOf(() => own.synchronizeAll()));
    unchanged.push(await costOf(() => own.synchronizeAll()));
    await connection('kubevirt').applyMutation({ type: 'full', entities: [] });
    bare.push(
      await costOf(() =>
        connection('bare').applyMutation({
          type: 'full',
          entities: entities.map(entity => ({ entity })),
        }),
      ),
    );
    await connection('bare').applyMutation({ type: 'full', entities: [] });
  }

  // One change of a machine that changes its entity, to the stored entity.
  const own = synchronizer(connection('kubevirt'));
  await own.synchronizeAll();
  const oneChange: Cost[] = [];
  const identities = inventory.identities(CLUSTER)!;
  for (let round = 0; round < rounds; round++) {
    const machine = `${identities[round].namespace}/${identities[round].name}`;
    const stored = new Promise<void>((resolveStored, reject) => {
      const { unsubscribe } = inventory.subscribe(change => {
        if (change.type === 'changed') {
          unsubscribe();
          // The provider collects changes for so long.
          pause(500)
            .then(() => own.synchronize([change.identity]))
            .then(resolveStored, reject);
        }
      });
    });
    oneChange.push(
      await costOf(async () => {
        child.send({ relabel: machine });
        await stored;
      }),
    );
  }
  await backend.stop();

  let deltas = 0;
  const steady = synchronizer({
    applyMutation: async ({ type }) => {
      deltas += type === 'delta' ? 1 : 0;
    },
    refresh: async () => {},
  });
  await steady.synchronizeAll();
  inventory.subscribe(change => {
    if (change.type !== 'cluster') {
      void steady.synchronize([change.identity]);
    }
  });
  child.send(warmUp);
  await message(child);
  await pause(2_000);
  const idle = await costOf(() => pause(5_000));
  const changing = await costOf(async () => {
    child.send({ perSecond, seconds });
    await message(child);
  });

  const full = { ours: medianCost(ours), bare: medianCost(bare) };
  console.log(
    JSON.stringify(
      {
        node: process.version,
        cores: cpus().length,
        load: loadavg().map(it => Math.round(it * 10) / 10),
        machines: count,
        entities: entities.length,
        listed,
        firstFullMutation: full,
        ratio: ratio(full.ours, full.bare),
        withoutTheCatalog: medianCost(made),
        unchangedFullMutation: medianCost(unchanged),
        oneChangeStored: medianCost(oneChange),
        steady: {
          statusChangesPerSecond: perSecond,
          entityMutations: deltas,
          percentOfACore: percentOfACore(changing),
          percentOfACoreWhenNothingChanges: percentOfACore(idle),
        },
      },
      undefined,
      2,
    ),
  );
  inventory.stop();
  await transport.close();
  child.kill();
  process.exit(0);
}

void main();
