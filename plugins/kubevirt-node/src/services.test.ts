import {
  createBackendPlugin,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { FakeApiServer, waitFor } from './__testUtils__';
import {
  anonymousCredentials,
  KubevirtClusters,
  kubevirtClustersServiceRef,
  kubevirtClusterSuppliersServiceRef,
  KubevirtInventory,
  kubevirtInventoryServiceRef,
  resources,
} from '.';

describe('the services', () => {
  let api: FakeApiServer;

  beforeEach(async () => {
    api = (await FakeApiServer.start()).install(
      resources.virtualMachines,
      resources.virtualMachineInstances,
    );
  });

  afterEach(() => api.stop());

  it('are there without being installed, shared by plugins, and end with the backend', async () => {
    const seen: { clusters: KubevirtClusters; inventory: KubevirtInventory }[] =
      [];
    const makePlugin = (pluginId: string) =>
      createBackendPlugin({
        pluginId,
        register(env) {
          env.registerInit({
            deps: {
              clusters: kubevirtClustersServiceRef,
              inventory: kubevirtInventoryServiceRef,
            },
            async init(deps) {
              seen.push(deps);
            },
          });
        },
      });
    const supplier = createServiceFactory({
      service: kubevirtClusterSuppliersServiceRef,
      deps: {},
      factory: () => ({
        getClusters: async () => [
          { name: 'added', url: api.url, credentials: anonymousCredentials() },
        ],
      }),
    });
    const backend = await startTestBackend({
      features: [
        makePlugin('one'),
        makePlugin('two'),
        supplier,
        mockServices.rootConfig.factory({
          data: {
            kubernetes: {
              clusterLocatorMethods: [
                {
                  type: 'config',
                  clusters: [
                    {
                      name: 'configured',
                      url: api.url,
                      authProvider: 'serviceAccount',
                      serviceAccountToken: 'abc',
                    },
                  ],
                },
              ],
            },
          },
        }),
      ],
    });
    const [one, two] = seen;
    expect(one.clusters).toBe(two.clusters);
    expect(one.inventory).toBe(two.inventory);
    const clusters = await one.clusters.list();
    expect(clusters.map(({ name }) => name)).toEqual(['configured', 'added']);

    // Nothing is asked before somebody wants to know.
    expect(api.requests).toHaveLength(0);
    expect(one.inventory.identities('configured')).toBeUndefined();
    await waitFor(() => two.inventory.identities('configured'));
    await waitFor(() => two.inventory.identities('added'));
    expect(
      api.requests.some(it => it.headers.authorization === 'Bearer abc'),
    ).toBe(true);

    await backend.stop();
    await waitFor(() => api.sockets.size === 0);
  });
});
