import { createServer } from 'node:net';
import { createBackend } from '@backstage/backend-defaults';
import {
  AuthService,
  coreServices,
  createBackendModule,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { ConfigReader } from '@backstage/config';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import {
  catalogProcessingExtensionPoint,
  CatalogService,
  catalogServiceRef,
  EntityProvider,
} from '@backstage/plugin-catalog-node';
import { HumanDuration } from '@backstage/types';
import { quietLogger } from './quietLogger';

/**
 * A catalog in memory with some entity providers.
 *
 * @param options - `processingInterval` after which an entity is processed
 *   again; `false` where none is ever
 */
export async function startCatalog(options: {
  providers: EntityProvider[];
  processingInterval: false | HumanDuration;
}): Promise<{
  catalog: CatalogService;
  auth: AuthService;
  stop: () => Promise<void>;
}> {
  const port = await freePort();
  const baseUrl = `http://127.0.0.1:${port}`;
  const config = new ConfigReader({
    app: { baseUrl },
    backend: {
      baseUrl,
      listen: { port, host: '127.0.0.1' },
      database: { client: 'better-sqlite3', connection: ':memory:' },
    },
    catalog: {
      orphanStrategy: 'keep',
      processingInterval: options.processingInterval,
    },
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
  const services = new Promise<{ catalog: CatalogService; auth: AuthService }>(
    resolve =>
      backend.add(
        createBackendModule({
          pluginId: 'catalog',
          moduleId: 'providers',
          register(env) {
            env.registerInit({
              deps: {
                auth: coreServices.auth,
                catalog: catalogServiceRef,
                processing: catalogProcessingExtensionPoint,
              },
              async init({ auth, catalog, processing }) {
                processing.addEntityProvider(options.providers);
                resolve({ auth, catalog });
              },
            });
          },
        }),
      ),
  );
  await backend.start();
  return { ...(await services), stop: () => backend.stop() };
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
