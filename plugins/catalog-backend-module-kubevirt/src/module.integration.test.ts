import catalogPlugin from '@backstage/plugin-catalog-backend';
import { backendOnCluster, eventually } from '@internal/test-utils';
import {
  VirtualMachine,
  virtualMachineEntityName,
} from 'backstage-plugin-kubevirt-common';
import { resources } from 'backstage-plugin-kubevirt-node';
import request from 'supertest';
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
  const env = backendOnCluster({
    features: [catalogPlugin, catalogModuleKubevirt],
    config: {
      backend: {
        database: { client: 'better-sqlite3', connection: ':memory:' },
      },
    },
  });

  const getEntity = (name: string) => {
    const { backend, cluster, namespace } = env;
    const identity = { cluster: cluster.name, namespace, name };
    const entityName = virtualMachineEntityName(identity);
    return request(backend.server).get(
      `/api/catalog/entities/by-name/resource/${namespace}/${entityName}`,
    );
  };

  it('shows a VM within five seconds of its creation, and not after its end', async () => {
    const { cluster, namespace } = env;
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
