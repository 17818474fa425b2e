import { mockServices } from '@backstage/backend-test-utils';
import { FakeApiServer, waitFor } from '../__testUtils__';
import { resources } from '../client';
import { ClusterTransport } from '../client/ClusterTransport';
import { anonymousCredentials } from '../credentials';
import { DefaultKubevirtInventory } from './DefaultKubevirtInventory';
import { InventoryChange } from './KubevirtInventory';

describe('DefaultKubevirtInventory', () => {
  let api: FakeApiServer;
  let inventory: DefaultKubevirtInventory;
  let transport: ClusterTransport;
  const changes: InventoryChange[] = [];

  beforeEach(async () => {
    changes.length = 0;
    api = (await FakeApiServer.start()).install(
      resources.virtualMachines,
      resources.virtualMachineInstances,
      resources.persistentVolumeClaims,
      resources.pods,
      resources.services,
      resources.events,
    );
    transport = ClusterTransport.create({
      connection: {
        name: 'test',
        url: api.url,
        credentials: anonymousCredentials(),
      },
    });
    inventory = DefaultKubevirtInventory.create({
      clusters: [{ name: 'test', transport }],
      logger: mockServices.logger.mock(),
      maxStartDelayMs: 0,
    });
  });

  afterEach(async () => {
    inventory.stop();
    await transport.close();
    await api.stop();
  });

  it('shows a machine from its creation to its deletion', async () => {
    inventory.subscribe(change => changes.push(change));
    expect(inventory.identities('test')).toBeUndefined();
    await waitFor(() => inventory.identities('test'));
    expect(inventory.clusters()).toEqual([
      expect.objectContaining({ name: 'test', state: 'connected' }),
    ]);

    const identity = { cluster: 'test', namespace: 'team-a', name: 'web' };
    api.put(resources.virtualMachines, {
      metadata: { namespace: 'team-a', name: 'web' },
    });
    await waitFor(() => changes.some(({ type }) => type === 'changed'));
    expect(inventory.identities('test')).toEqual([identity]);
    expect(inventory.objects(identity)?.virtualMachines).toHaveLength(1);

    api.remove(resources.virtualMachines, 'team-a', 'web');
    await waitFor(() => changes.some(({ type }) => type === 'removed'));
    expect(inventory.identities('test')).toEqual([]);
    expect(inventory.objects(identity)).toBeUndefined();
    expect(changes.slice(-2)).toEqual([
      { type: 'changed', identity },
      { type: 'removed', identity },
    ]);
  });
});
