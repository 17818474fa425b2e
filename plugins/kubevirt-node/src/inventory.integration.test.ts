import { writeFileSync } from 'node:fs';
import { rootCertificates } from 'node:tls';
import { createBackendPlugin } from '@backstage/backend-plugin-api';
import {
  createMockDirectory,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import {
  startTestCluster,
  TestCluster,
  testClusterServes,
} from '@internal/sandbox-cluster';
import { VirtualMachine } from 'backstage-plugin-kubevirt-common';
import { makeTransport, waitFor } from './__testUtils__';
import { requestText } from './client/readBody';
import { readKubeconfig } from './clusters/readKubeconfig';
import {
  InventoryChange,
  KubernetesClient,
  kubevirtClustersServiceRef,
  KubevirtInventory,
  kubevirtInventoryServiceRef,
  resources,
} from '.';

const { virtualMachines, services, secrets } = resources;
const withVirtApi = testClusterServes('/apis/subresources.kubevirt.io/v1')
  ? describe
  : describe.skip;

function machine(namespace: string, name: string): VirtualMachine {
  return {
    metadata: { namespace, name },
    spec: {
      runStrategy: 'Always',
      template: {
        metadata: { labels: { 'kubevirt.io/vm': name } },
        spec: {
          domain: {
            memory: { guest: '1Gi' },
            devices: { disks: [{ name: 'root', disk: { bus: 'virtio' } }] },
          },
          volumes: [
            {
              name: 'root',
              containerDisk: { image: 'quay.io/containerdisks/fedora:42' },
            },
          ],
        },
      },
    },
  };
}

/** Against the cluster of TEST_KUBECONFIG, where that is set. */
describe('with a cluster', () => {
  const directory = createMockDirectory();
  const changes: InventoryChange[] = [];
  let cluster: TestCluster;
  let backend: Awaited<ReturnType<typeof startTestBackend>>;
  let client: KubernetesClient;
  let inventory: KubevirtInventory;
  let clusterName: string;
  let namespace: string;

  beforeAll(async () => {
    cluster = await startTestCluster();
    namespace = await cluster.createNamespace();
    directory.setContent({ kubeconfig: cluster.kubeconfig });
    const path = directory.resolve('kubeconfig');
    const plugin = createBackendPlugin({
      pluginId: 'kubevirt',
      register(env) {
        env.registerInit({
          deps: {
            clusters: kubevirtClustersServiceRef,
            inventory: kubevirtInventoryServiceRef,
          },
          async init(deps) {
            const only = await deps.clusters.get();
            ({ name: clusterName, client } = only);
            inventory = deps.inventory;
          },
        });
      },
    });
    backend = await startTestBackend({
      features: [
        plugin,
        mockServices.rootConfig.factory({
          data: { kubevirt: { kubeconfig: { path } } },
        }),
      ],
    });
    inventory.subscribe(change => changes.push(change));
    await waitFor(() => inventory.identities(clusterName), 30_000);
  }, 60_000);

  afterAll(async () => {
    await backend?.stop();
    await cluster?.stop();
  }, 60_000);

  const told = (type: string, name: string) => () =>
    changes.some(
      change =>
        change.type === type &&
        'identity' in change &&
        change.identity.name === name,
    );

  it('is connected', () => {
    expect(inventory.clusters()).toEqual([
      expect.objectContaining({ name: clusterName, state: 'connected' }),
    ]);
  });

  it('shows a machine that is created, with its objects, until it is deleted', async () => {
    const identity = { cluster: clusterName, namespace, name: 'web' };
    const created = await client.create(
      virtualMachines,
      machine(namespace, 'web'),
    );
    expect(created.metadata?.uid).toBeTruthy();
    await waitFor(told('changed', 'web'));
    expect(inventory.identities(clusterName)).toContainEqual(identity);

    await client.apply(services, {
      metadata: { namespace, name: 'web-ssh' },
      spec: {
        selector: { 'kubevirt.io/vm': 'web' },
        ports: [{ port: 22, protocol: 'TCP' }],
      },
    } as object);
    await waitFor(() => {
      const objects = inventory.objects(identity);
      return (
        objects?.virtualMachineInstances?.length === 1 &&
        objects.services?.length === 1 &&
        objects.pods?.length === 1 &&
        objects.events?.length
      );
    }, 30_000);
    const [vm] = inventory.objects(identity)?.virtualMachines ?? [];
    expect(vm.metadata?.uid).toBe(created.metadata?.uid);
    expect(vm.metadata).not.toHaveProperty('managedFields');

    await client.delete(virtualMachines, { namespace, name: 'web' });
    await waitFor(told('removed', 'web'), 30_000);
    expect(inventory.objects(identity)).toBeUndefined();
    expect(inventory.identities(clusterName)).not.toContainEqual(identity);
  }, 90_000);

  it('changes nothing in a dry run', async () => {
    await client.apply(virtualMachines, machine(namespace, 'dry'), {
      dryRun: true,
    });
    await expect(
      client.get(virtualMachines, { namespace, name: 'dry' }),
    ).rejects.toMatchObject({
      name: 'KubernetesApiError',
      httpStatus: 404,
      reason: 'NotFound',
      message: 'virtualmachines.kubevirt.io "dry" not found',
    });
  });

  it('takes fields over by force alone, and tells whose they are', async () => {
    const object = (value: string) => ({
      metadata: { namespace, name: 'shared' },
      stringData: { key: value },
    });
    await client.apply(secrets, object('a'), { fieldManager: 'first' });
    await expect(
      client.apply(secrets, object('b'), { fieldManager: 'second' }),
    ).rejects.toMatchObject({
      httpStatus: 409,
      reason: 'Conflict',
      details: {
        causes: [
          expect.objectContaining({
            reason: 'FieldManagerConflict',
            message: expect.stringContaining('conflict with "first"'),
          }),
        ],
      },
    });
    await client.apply(secrets, object('b'), {
      fieldManager: 'second',
      force: true,
    });
  });

  withVirtApi('that has a virt-api', () => {
    it('tells what it refuses, in its words', async () => {
      const key = { namespace, name: 'halted' };
      await client.create(virtualMachines, {
        ...machine(namespace, 'halted'),
        spec: { ...machine(namespace, 'halted').spec, runStrategy: 'Halted' },
      });
      await expect(
        client.subresource(virtualMachines, key, 'stop', {}),
      ).rejects.toMatchObject({
        httpStatus: 409,
        message:
          'Operation cannot be fulfilled on virtualmachine.kubevirt.io "halted": VM is not running',
      });
      await client.subresource(virtualMachines, key, 'start', {});
      await waitFor(
        async () =>
          (
            await client.get<VirtualMachine>(virtualMachines, key)
          ).spec?.runStrategy === 'Always',
      );
    }, 30_000);
  });

  it('deletes only the object that is meant', async () => {
    const key = { namespace, name: 'kept' };
    await client.create(secrets, { metadata: key });
    await expect(
      client.delete(secrets, key, { uid: 'another' }),
    ).rejects.toMatchObject({ httpStatus: 409, reason: 'Conflict' });
    await expect(client.get(secrets, key)).resolves.toMatchObject({
      metadata: key,
    });
  });

  it('trusts the authorities that it is told, and reads them again once they were replaced', async () => {
    const [{ cluster: trusted }] = readKubeconfig([
      directory.resolve('kubeconfig'),
    ]).contexts;
    const caFile = directory.resolve('ca.crt');
    writeFileSync(caFile, rootCertificates[0]);
    const transport = makeTransport({ url: trusted.server, caFile });
    const version = { method: 'GET' as const, path: '/version' };
    await expect(requestText(transport, version)).rejects.toThrow(
      /^Cluster test does not answer: .*certificate/,
    );
    writeFileSync(caFile, Buffer.from(trusted.caData!, 'base64'));
    // Answered, with whatever it lets a stranger see.
    const { status, discard } = await transport.request(version);
    discard();
    expect([200, 401, 403]).toContain(status);
    await transport.close();
  });
});
