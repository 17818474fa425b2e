import { SchedulerServiceTaskRunner } from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import { EntityProviderConnection } from '@backstage/plugin-catalog-node';
import { FakeInventory } from '../__testUtils__/FakeInventory';
import { machinesAlone, testConfig } from '../__testUtils__/testConfig';
import { KubevirtEntityProvider } from './KubevirtEntityProvider';
import { MachineEntities } from './MachineEntities';

function setUp() {
  const inventory = FakeInventory.create({ cluster: 'prod' });
  const logger = mockServices.logger.mock();
  const connection: jest.Mocked<EntityProviderConnection> = {
    applyMutation: jest.fn(),
    refresh: jest.fn(),
  };
  const taskRunner: jest.Mocked<SchedulerServiceTaskRunner> = {
    run: jest.fn(),
  };
  const provider = KubevirtEntityProvider.create({
    cluster: 'prod',
    rejectRemovalsAbove: 0.5,
    inventory,
    machines: MachineEntities.create({
      cluster: 'prod',
      config: testConfig(machinesAlone),
      inventory,
    }),
    readCatalogEntityRefs: async () => ({ own: [], merged: [] }),
    taskRunner,
    logger,
  });
  return { inventory, logger, connection, taskRunner, provider };
}

const full = (...names: string[]) => ({
  type: 'full',
  entities: names.map(withName),
});

const delta = (changes: { added?: string[]; removed?: string[] }) => ({
  type: 'delta',
  added: (changes.added ?? []).map(withName),
  removed: (changes.removed ?? []).map(name =>
    expect.objectContaining({ entityRef: `resource:team-a/${name}.prod` }),
  ),
});

function withName(name: string) {
  const metadata = expect.objectContaining({ name: `${name}.prod` });
  return expect.objectContaining({
    entity: expect.objectContaining({ metadata }),
  });
}

describe('KubevirtEntityProvider', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });

  afterEach(() => {
    jest.useRealTimers();
  });

  it('has a name of its own for each cluster', () => {
    expect(setUp().provider.getProviderName()).toBe('kubevirt:prod');
  });

  it('writes everything when it connects to a complete inventory', async () => {
    const { provider, connection, inventory } = setUp();
    inventory.put('web');
    inventory.setState('connected');
    await provider.connect(connection);
    await jest.advanceTimersByTimeAsync(500);
    expect(connection.applyMutation.mock.calls).toEqual([[full('web')]]);
  });

  it('waits for a complete inventory', async () => {
    const { provider, connection, inventory } = setUp();
    await provider.connect(connection);
    inventory.put('web');
    await jest.advanceTimersByTimeAsync(60_000);
    expect(connection.applyMutation).not.toHaveBeenCalled();

    inventory.setState('connected');
    await jest.advanceTimersByTimeAsync(500);
    expect(connection.applyMutation.mock.calls).toEqual([[full('web')]]);
  });

  it('writes the changes of half a second together', async () => {
    const { provider, connection, inventory } = setUp();
    inventory.put('web');
    inventory.setState('connected');
    await provider.connect(connection);
    await jest.advanceTimersByTimeAsync(500);
    connection.applyMutation.mockClear();

    inventory.put('db');
    inventory.put('cache');
    inventory.put('db');
    inventory.remove('web');
    await jest.advanceTimersByTimeAsync(499);
    expect(connection.applyMutation).not.toHaveBeenCalled();
    await jest.advanceTimersByTimeAsync(1);
    expect(connection.applyMutation.mock.calls).toEqual([
      [delta({ added: ['db', 'cache'] })],
      [delta({ removed: ['web'] })],
    ]);
  });

  it('keeps the entities of a cluster that stops answering, and compares all when it is back', async () => {
    const { provider, connection, inventory } = setUp();
    inventory.put('web');
    inventory.setState('connected');
    await provider.connect(connection);
    await jest.advanceTimersByTimeAsync(500);
    connection.applyMutation.mockClear();

    inventory.setState('stale');
    await jest.advanceTimersByTimeAsync(60_000);
    expect(connection.applyMutation).not.toHaveBeenCalled();

    inventory.setState('connected');
    await jest.advanceTimersByTimeAsync(500);
    expect(connection.applyMutation.mock.calls).toEqual([[full('web')]]);
  });

  it('compares everything when the schedule says so', async () => {
    const { provider, connection, inventory, taskRunner } = setUp();
    await provider.connect(connection);
    const [{ id, fn }] = taskRunner.run.mock.calls[0];
    expect(id).toBe('kubevirt:prod:refresh');

    await fn(new AbortController().signal);
    expect(connection.applyMutation).not.toHaveBeenCalled();

    inventory.put('web');
    inventory.setState('connected');
    await fn(new AbortController().signal);
    expect(connection.applyMutation.mock.calls).toEqual([[full('web')]]);
  });

  it('never writes two things at a time', async () => {
    const { provider, connection, inventory, taskRunner } = setUp();
    inventory.put('web');
    inventory.setState('connected');
    let finish = () => {};
    connection.applyMutation.mockImplementationOnce(
      () => new Promise(resolve => (finish = resolve)),
    );
    await provider.connect(connection);
    await jest.advanceTimersByTimeAsync(500);
    const scheduled = taskRunner.run.mock.calls[0][0].fn(
      new AbortController().signal,
    );
    inventory.put('db');
    await jest.advanceTimersByTimeAsync(5_000);
    expect(connection.applyMutation).toHaveBeenCalledTimes(1);

    finish();
    await scheduled;
    expect(connection.applyMutation).toHaveBeenCalledTimes(2);
  });

  it('says what went wrong, and writes everything after ten seconds', async () => {
    const { provider, connection, inventory, logger } = setUp();
    inventory.put('web');
    inventory.setState('connected');
    connection.applyMutation.mockRejectedValueOnce(new Error('locked'));
    await provider.connect(connection);
    await jest.advanceTimersByTimeAsync(500);
    expect(logger.warn).toHaveBeenCalledWith(
      "Failed to write the virtual machines of cluster 'prod' to the catalog, trying again in 10 seconds: Error: locked",
    );
    connection.applyMutation.mockClear();

    inventory.put('db');
    await jest.advanceTimersByTimeAsync(10_000);
    expect(connection.applyMutation.mock.calls).toEqual([[full('web', 'db')]]);
  });

  it('removes after ten seconds what was told to be deleted while the catalog failed', async () => {
    const { provider, connection, inventory, logger } = setUp();
    const vms = Array.from({ length: 20 }, (_, index) => `vm-${index}`);
    vms.forEach(name => inventory.put(name));
    inventory.setState('connected');
    await provider.connect(connection);
    await jest.advanceTimersByTimeAsync(500);
    connection.applyMutation.mockClear();

    connection.applyMutation.mockRejectedValue(new Error('locked'));
    vms.forEach(name => inventory.remove(name, { deleted: true }));
    await jest.advanceTimersByTimeAsync(10_600);
    expect(logger.warn).toHaveBeenCalledTimes(2);
    connection.applyMutation.mockReset();
    await jest.advanceTimersByTimeAsync(10_000);
    expect(connection.applyMutation.mock.calls).toEqual([[full()]]);
  });

  it('stops', async () => {
    const { provider, connection, inventory } = setUp();
    await provider.connect(connection);
    expect(inventory.subscriptions).toBe(1);
    provider.stop();
    expect(inventory.subscriptions).toBe(0);
    inventory.setState('connected');
    await jest.advanceTimersByTimeAsync(60_000);
    expect(connection.applyMutation).not.toHaveBeenCalled();
    expect(jest.getTimerCount()).toBe(0);
  });
});
