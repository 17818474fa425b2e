import {
  BackendFeature,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import {
  createMockDirectory,
  mockServices,
  startTestBackend,
  TestBackend,
} from '@backstage/backend-test-utils';
import { JsonObject } from '@backstage/types';
import { startTestCluster, TestCluster } from '@internal/sandbox-cluster';
import {
  KubevirtCluster,
  kubevirtClustersServiceRef,
} from 'backstage-plugin-kubevirt-node';

/**
 * A cluster, a backend that is connected to it, and a namespace.
 *
 * @public
 */
export interface BackendOnCluster {
  readonly testCluster: TestCluster;
  readonly backend: TestBackend;
  /** The cluster as the backend's plugins know it. */
  readonly cluster: KubevirtCluster;
  readonly namespace: string;
}

/**
 * Starts them before the tests of a `describe`, and stops them after.
 *
 * @param options - `features` are the plugins and modules; `config` is what
 *   they are configured with besides the cluster
 * @public
 */
export function backendOnCluster(options: {
  features: (BackendFeature | Promise<{ default: BackendFeature }>)[];
  config?: JsonObject;
}): BackendOnCluster {
  const directory = createMockDirectory();
  let testCluster: TestCluster;
  let backend: TestBackend;
  let cluster: KubevirtCluster;
  let namespace: string;

  const clustersReader = createBackendPlugin({
    pluginId: 'clusters-reader',
    register(env) {
      env.registerInit({
        deps: { clusters: kubevirtClustersServiceRef },
        async init({ clusters }) {
          [cluster] = await clusters.list();
        },
      });
    },
  });

  beforeAll(async () => {
    testCluster = await startTestCluster();
    namespace = await testCluster.createNamespace();
    directory.setContent({ kubeconfig: testCluster.kubeconfig });
    const path = directory.resolve('kubeconfig');
    backend = await startTestBackend({
      features: [
        ...options.features,
        clustersReader,
        mockServices.rootConfig.factory({
          data: { ...options.config, kubevirt: { kubeconfig: { path } } },
        }),
      ],
    });
  });

  afterAll(async () => {
    await backend?.stop();
    await testCluster?.stop();
  });

  return {
    get testCluster() {
      return testCluster;
    },
    get backend() {
      return backend;
    },
    get cluster() {
      return cluster;
    },
    get namespace() {
      return namespace;
    },
  };
}
