import { ChildProcess, fork } from 'node:child_process';
import { cpus } from 'node:os';
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
 * bare provider that writes the same entities: the first full mutation of
 * each, a full one in which nothing changed, and how much of a core the
 * provider and the inventory take while statuses change. Run with
 * `node --import tsx test/performance/catalog/run.ts 10000`.
 */
const count = Number(process.argv[2] ?? 10_000);
const rounds = 3;
const perSecond = 10;
const seconds = 20;
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

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return Math.round(performance.now() - begun);
}

function median(values: number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
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
  const listed = await timed(async () => {
    while (!inventory.identities(CLUSTER)) {
      await new Promise(resolveWait => setTimeout(resolveWait, 10));
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
  await synchronizer({
    applyMutation: async mutation => {
      if (mutation.type === 'full') {
        entities = mutation.entities.map(({ entity }) => entity);
      }
    },
    refresh: async () => {},
  }).synchronizeAll();

  const ours: number[] = [];
  const bare: number[] = [];
  const unchanged: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const own = synchronizer(connection('kubevirt'));
    ours.push(await timed(() => own.synchronizeAll()));
    unchanged.push(await timed(() => own.synchronizeAll()));
    await connection('kubevirt').applyMutation({ type: 'full', entities: [] });
    bare.push(
      await timed(() =>
        connection('bare').applyMutation({
          type: 'full',
          entities: entities.map(entity => ({ entity })),
        }),
      ),
    );
    await connection('bare').applyMutation({ type: 'full', entities: [] });
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
  const cpu = process.cpuUsage();
  child.send({ perSecond, seconds });
  await message(child);
  const { user, system } = process.cpuUsage(cpu);

  console.log({
    node: process.version,
    cores: cpus().length,
    machines: count,
    entities: entities.length,
    listedMs: listed,
    firstFullMutationMs: { ours: median(ours), bare: median(bare) },
    ratio: Math.round((median(ours) / median(bare)) * 100) / 100,
    unchangedFullMutationMs: median(unchanged),
    steady: {
      changesPerSecond: perSecond,
      entityMutations: deltas,
      percentOfACore: Math.round(((user + system) / 1e4 / seconds) * 100) / 100,
    },
  });
  inventory.stop();
  await transport.close();
  child.kill();
  process.exit(0);
}

void main();
