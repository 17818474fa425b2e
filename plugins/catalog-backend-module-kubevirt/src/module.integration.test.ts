import { createBackendPlugin } from '@backstage/backend-plugin-api';
import {
  createMockDirectory,
  mockServices,
  startTestBackend,
  TestBackend,
} from '@backstage/backend-test-utils';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import { startTestCluster, TestCluster } from '@internal/sandbox-cluster';
import {
  VirtualMachine,
  virtualMachineEntityName,
} from 'backstage-plugin-kubevirt-common';
import {
  KubevirtCluster,
  kubevirtClustersServiceRef,
  resources,
} from 'backstage-plugin-kubevirt-node';
import request from 'supertest';
import { eventually } from './__testUtils__/eventually';
import catalogModuleKubevirt from '.';

// A cluster and a backend are started.
jest.setTimeout(60_000);

const haltedVm = (namespace: string, name: string): VirtualMachine => ({
  apiVersion: 'kubevirt.io/v1',
  kind: 'VirtualMachine',
  metadata: {
    namespace,
    name,
    annotations: { 'backstage.io/owner': 'team-a' },
  },
  spec: {
    runStrategy: 'Halted',
    template: {
      spec: {
        domain: {
          devices: {},
          resources: { requests: { memory: '128Mi' } },
        },
      },
    },
  },
});

describe('catalogModuleKubevirt with a cluster', () => {
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
        catalogPlugin,
        catalogModuleKubevirt,
        clustersReader,
        mockServices.rootConfig.factory({
          data: {
            backend: {
              database: { client: 'better-sqlite3', connection: ':memory:' },
            },
            kubevirt: { kubeconfig: { path } },
          },
        }),
      ],
    });
  });

  afterAll(async () => {
    await backend?.stop();
    await testCluster?.stop();
  });

  const getEntity = (name: string) =>
    request(backend.server).get(
      `/api/catalog/entities/by-name/resource/${namespace}/${virtualMachineEntityName(
        { cluster: cluster.name, namespace, name },
      )}`,
    );

  it('shows a VM within five seconds of its creation, and not after its end', async () => {
    const created = await cluster.client.create(
      resources.virtualMachines,
      haltedVm(namespace, 'web'),
    );
    const { body } = await eventually(
      async () => getEntity('web').expect(200),
      5_000,
    );
    expect(body).toMatchObject({
      metadata: {
        title: 'web',
        annotations: { 'kubevirt.io/uid': created.metadata?.uid },
      },
      spec: { type: 'virtual-machine', owner: 'group:default/team-a' },
    });

    await cluster.client.delete(resources.virtualMachines, {
      namespace,
      name: 'web',
    });
    await eventually(async () => getEntity('web').expect(404), 5_000);
  });
});
