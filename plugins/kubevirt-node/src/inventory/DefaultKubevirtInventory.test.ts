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
      { type: 'removed', identity, deleted: true },
    ]);
  });

  it('tells nothing of changes that it does not keep, or of machines that are not there', async () => {
    const put = (name: string, managedFields: object[], more: object = {}) =>
      api.put(resources.virtualMachines, {
        metadata: { namespace: 'team-a', name, managedFields },
        ...more,
      } as object);
    put('web', []);
    inventory.subscribe(change => changes.push(change));
    await waitFor(() => changes.some(({ type }) => type === 'cluster'));
    changes.length = 0;

    put('web', [{ manager: 'x' }]);
    api.put(resources.pods, {
      metadata: {
        namespace: 'team-a',
        name: 'virt-launcher-gone-abcde',
        labels: { 'kubevirt.io': 'virt-launcher' },
      },
    });
    put('last', []);
    await waitFor(() => changes.length > 0);
    expect(changes).toEqual([
      {
        type: 'changed',
        identity: { cluster: 'test', namespace: 'team-a', name: 'last' },
      },
    ]);

    put('web', [], { spec: { runStrategy: 'Halted' } });
    await waitFor(() => changes.length > 1);
    expect(changes[1]).toMatchObject({ identity: { name: 'web' } });
  });

  it('knows nothing of clusters that are not configured', () => {
    const identity = { cluster: 'other', namespace: 'team-a', name: 'web' };
    expect(inventory.identities('other')).toBeUndefined();
    expect(inventory.objects(identity)).toBeUndefined();
  });
});
