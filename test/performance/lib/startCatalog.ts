import { createServer } from 'node:net';
import { createBackend } from '@backstage/backend-defaults';
import {
  AuthService,
  BackendFeature,
  coreServices,
  createBackendModule,
  createServiceFactory,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import { ConfigReader } from '@backstage/config';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import {
  catalogProcessingExtensionPoint,
  CatalogService,
  catalogServiceRef,
  EntityProvider,
} from '@backstage/plugin-catalog-node';
import { HumanDuration, JsonObject } from '@backstage/types';
import { quietLogger } from './quietLogger';

interface Services {
  catalog: CatalogService;
  auth: AuthService;
  discovery: DiscoveryService;
}

/**
 * A catalog with some entity providers.
 *
 * @param options - `processingInterval` after which an entity is processed
 *   again; `false` where none is ever. `features` and `config` come besides
 */
export async function startCatalog(options: {
  providers: EntityProvider[];
  processingInterval: false | HumanDuration;
  features?: BackendFeature[];
  config?: JsonObject;
}): Promise<Services & { stop: () => Promise<void> }> {
  const port = await freePort();
  const baseUrl = `http://127.0.0.1:${port}`;
  const config = new ConfigReader({
    app: { baseUrl },
    backend: {
      baseUrl,
      listen: { port, host: '127.0.0.1' },
      database: database(),
    },
    catalog: {
      orphanStrategy: 'keep',
      processingInterval: options.processingInterval,
    },
    ...options.config,
  });
  const backend = createBackend();
  backend.add(
    createServiceFactory({
      service: coreServices.rootConfig,
      deps: {},
      factory: () => config,
    }),
  );
  backend.add(
    createServiceFactory({
      service: coreServices.rootLogger,
      deps: {},
      factory: () => quietLogger,
    }),
  );
  backend.add(catalogPlugin);
  options.features?.forEach(feature => backend.add(feature));
  const services = new Promise<Services>(resolve =>
    backend.add(
      createBackendModule({
        pluginId: 'catalog',
        moduleId: 'providers',
        register(env) {
          env.registerInit({
            deps: {
              auth: coreServices.auth,
              discovery: coreServices.discovery,
              catalog: catalogServiceRef,
              processing: catalogProcessingExtensionPoint,
            },
            async init({ processing, ...asked }) {
              processing.addEntityProvider(options.providers);
              resolve(asked);
            },
          });
        },
      }),
    ),
  );
  await backend.start();
  return { ...(await services), stop: () => backend.stop() };
}

/** In memory, or what `run.mjs` was told with `--postgres`. */
function database(): JsonObject {
  const { PERFORMANCE_POSTGRES: connection } = process.env;
  return connection
    ? { client: 'pg', connection }
    : { client: 'better-sqlite3', connection: ':memory:' };
}

/** Services ask each other by the port that is configured. */
function freePort(): Promise<number> {
  const server = createServer();
  return new Promise(resolve =>
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        resolve(typeof address === 'object' && address ? address.port : 0),
      );
    }),
  );
}
