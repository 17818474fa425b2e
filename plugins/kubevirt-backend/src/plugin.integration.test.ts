import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { backendOnCluster } from '@internal/test-utils';
import {
  EntityVirtualMachinesResponse,
  VirtualMachine,
  VirtualMachineDetails,
} from 'backstage-plugin-kubevirt-common';
import { resources } from 'backstage-plugin-kubevirt-node';
import { readEvents } from './__testUtils__/readEvents';
import kubevirtPlugin from '.';

// A cluster and a backend are started.
jest.setTimeout(60_000);

const haltedVm = (namespace: string, name: string): VirtualMachine => ({
  apiVersion: 'kubevirt.io/v1',
  kind: 'VirtualMachine',
  metadata: { namespace, name },
  spec: {
    runStrategy: 'Halted',
    template: {
      spec: {
        domain: {
          devices: { disks: [{ name: 'root', disk: { bus: 'virtio' } }] },
          resources: { requests: { memory: '128Mi' } },
        },
        volumes: [
          { name: 'root', containerDisk: { image: 'example.com/disk:1' } },
        ],
      },
    },
  },
});

describe('kubevirtPlugin with a cluster', () => {
  const catalog = catalogServiceMock.mock();
  const env = backendOnCluster({
    features: [kubevirtPlugin, catalog.factory],
  });

  /** Each entity is the VM of its name. */
  catalog.getEntityByRef.mockImplementation(async ref => {
    const name = typeof ref === 'string' ? ref : ref.name;
    return {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Resource',
      metadata: {
        namespace: env.namespace,
        name,
        annotations: {
          'kubevirt.io/cluster': env.cluster.name,
          'kubevirt.io/namespace': env.namespace,
          'kubevirt.io/vm': name,
        },
      },
    };
  });

  /** Looks at a VM; `until` skips what comes before what is looked for. */
  async function look(name: string) {
    const port = env.backend.server.port();
    const stream = await readEvents(
      `http://localhost:${port}/api/kubevirt/v1/entities/${env.namespace}/resource/${name}/virtual-machines/stream`,
    );
    async function until(
      wanted: (details: VirtualMachineDetails) => boolean,
    ): Promise<VirtualMachineDetails> {
      for (;;) {
        const received = await stream.next();
        const { items } = received?.data as EntityVirtualMachinesResponse;
        if (wanted(items[0])) {
          return items[0];
        }
      }
    }
    return { until, leave: stream.leave };
  }

  it('shows a VM that is created, and that it is gone', async () => {
    const stream = await look('web');
    const before = await stream.until(it => it.cluster.state === 'connected');
    expect(before.view).toBeUndefined();

    const vm = haltedVm(env.namespace, 'web');
    await env.cluster.client.create(resources.virtualMachines, vm);
    const { view } = await stream.until(it => it.view !== undefined);
    expect(view).toMatchObject({
      kind: 'VirtualMachine',
      namespace: env.namespace,
      name: 'web',
      disks: [{ name: 'root', kind: 'containerDisk', persistent: false }],
    });

    await env.cluster.client.delete(resources.virtualMachines, {
      namespace: env.namespace,
      name: 'web',
    });
    await stream.until(it => it.view === undefined);
    stream.leave();
  });

  it('keeps what was known when the cluster stops answering', async () => {
    const { sandbox } = env.testCluster;
    if (!sandbox) {
      // Only a cluster of our own may be stopped.
      return;
    }
    const vm = haltedVm(env.namespace, 'db');
    await env.cluster.client.create(resources.virtualMachines, vm);
    const stream = await look('db');
    await stream.until(it => it.view !== undefined);

    await sandbox.stop();
    const details = await stream.until(it => it.cluster.state === 'stale');
    expect(details.view).toMatchObject({ name: 'db' });
    expect(details.cluster.message).not.toBeUndefined();
    expect(Date.parse(details.cluster.since)).not.toBeNaN();
    stream.leave();
  });
});
