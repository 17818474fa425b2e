import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  coreServices,
  createBackendModule,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { parseEntityRef } from '@backstage/catalog-model';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import scaffolderPlugin from '@backstage/plugin-scaffolder-backend';
import { TemplateEntityV1beta3 } from '@backstage/plugin-scaffolder-common';
import {
  KubernetesClient,
  KubevirtClusters,
  kubevirtClustersServiceRef,
  KubevirtInventory,
  kubevirtInventoryServiceRef,
} from 'backstage-plugin-kubevirt-node';
import scaffolderModuleKubevirt from '..';
import { ScaffolderClient, scaffolderClient } from './scaffolderClient';
import { until } from './until';

/** A scaffolder with our actions, connected to a cluster. */
export interface TestScaffolder extends ScaffolderClient {
  readonly clusters: KubevirtClusters;
  readonly inventory: KubevirtInventory;
  readonly client: KubernetesClient;
  stop(): Promise<void>;
}

/**
 * Starts the real scaffolder with our module, over HTTP.
 *
 * @param options - `deny` names a permission that nobody has
 */
export async function startScaffolder(options: {
  kubeconfig: string;
  template: TemplateEntityV1beta3;
  deny?: string;
}): Promise<TestScaffolder> {
  const { kubeconfig, template, deny } = options;
  const folder = await mkdtemp(join(tmpdir(), 'kubevirt-'));
  const path = join(folder, 'kubeconfig');
  await writeFile(path, kubeconfig, { mode: 0o600 });

  let services: {
    clusters: KubevirtClusters;
    inventory: KubevirtInventory;
  };
  const probe = createBackendModule({
    pluginId: 'scaffolder',
    moduleId: 'probe',
    register(env) {
      env.registerInit({
        deps: {
          clusters: kubevirtClustersServiceRef,
          inventory: kubevirtInventoryServiceRef,
        },
        async init(deps) {
          services = deps;
        },
      });
    },
  });
  const backend = await startTestBackend({
    features: [
      scaffolderPlugin,
      scaffolderModuleKubevirt,
      probe,
      mockServices.rootConfig.factory({
        data: { kubevirt: { kubeconfig: { path } } },
      }),
      // Whatever virtual machine is asked for is in this catalog.
      catalogServiceMock.mock({
        getEntityByRef: async ref => {
          const { kind } = typeof ref === 'string' ? parseEntityRef(ref) : ref;
          switch (kind.toLowerCase()) {
            case 'template':
              return template;
            case 'resource':
              return {
                apiVersion: 'backstage.io/v1alpha1',
                kind: 'Resource',
                metadata: { name: 'any' },
              };
            default:
              return undefined;
          }
        },
      }).factory,
      createServiceFactory({
        service: coreServices.permissions,
        deps: {},
        factory: () =>
          mockServices.permissions.mock({
            authorize: async requests =>
              requests.map(({ permission }) => ({
                result:
                  permission.name === deny
                    ? AuthorizeResult.DENY
                    : AuthorizeResult.ALLOW,
              })),
            authorizeConditional: async requests =>
              requests.map(() => ({ result: AuthorizeResult.ALLOW })),
          }),
      }),
    ],
  });
  const { clusters, inventory } = services!;
  await until(
    async () =>
      inventory.clusters().every(({ state }) => state === 'connected') ||
      undefined,
    'the inventory',
  );
  const base = `http://localhost:${backend.server.port()}/api/scaffolder/v2`;

  const scaffolder: TestScaffolder = {
    clusters,
    inventory,
    client: (await clusters.get()).client,
    ...scaffolderClient({ base, template }),
    async stop() {
      await backend.stop();
      await rm(folder, { recursive: true });
    },
  };
  return scaffolder;
}
