import {
  ChaosProxy,
  FakeApiServer,
  fastClock,
  sendJson,
  status,
  waitFor,
} from '../__testUtils__';
import { ClusterTransport } from '../client/ClusterTransport';
import { Clock } from '../clock';
import { anonymousCredentials } from '../credentials';
import { ClusterProbe } from './ClusterProbe';

describe('ClusterProbe', () => {
  let api: FakeApiServer;
  let proxy: ChaosProxy;
  let clock: Clock;
  let probe: ClusterProbe;
  const changes: { at: number; down: boolean }[] = [];

  beforeEach(async () => {
    changes.length = 0;
    api = await FakeApiServer.start();
    proxy = await ChaosProxy.start(api.port);
  });

  afterEach(async () => {
    probe.stop();
    await proxy.stop();
    await api.stop();
  });

  const start = (factor: number) => {
    clock = fastClock(factor);
    const transport = ClusterTransport.create({
      clock,
      connection: {
        name: 'test',
        url: proxy.url,
        credentials: anonymousCredentials(),
      },
    });
    probe = ClusterProbe.create({
      transport,
      clock,
      onChange: () =>
        changes.push({ at: clock.now(), down: probe.down !== undefined }),
    });
    probe.start();
    return waitFor(() => api.requests.length > 0);
  };
  const elapsed = (ms: number) => {
    const end = clock.now() + ms;
    return waitFor(() => clock.now() >= end, 60_000);
  };

  it('asks every 15 s, each time over a connection of its own', async () => {
    await start(50);
    await elapsed(100_000);
    expect(api.requests.length).toBeGreaterThanOrEqual(5);
    expect(api.requests.length).toBeLessThanOrEqual(8);
    expect(proxy.connections).toBe(api.requests.length);
    expect(changes).toEqual([]);
  });

  it('knows within 35 s that nothing comes through, and within 5 s that it does again', async () => {
    await start(10);
    proxy.blackhole();
    const cut = clock.now();
    await waitFor(() => changes.length === 1, 10_000);
    expect(clock.now() - cut).toBeLessThan(35_000);
    expect(probe.down).toMatchObject({
      message: 'Cluster test does not answer: no answer within 5 s',
    });
    await elapsed(20_000);
    proxy.heal();
    const healed = clock.now();
    await waitFor(() => changes.length === 2);
    expect(clock.now() - healed).toBeLessThan(5_000);
    expect(probe.down).toBeUndefined();
  }, 20_000);

  it('knows sooner that connections are refused where one failed, and asks 12 times a minute', async () => {
    await start(20);
    await elapsed(3_000);
    await proxy.refuse();
    const refused = clock.now();
    probe.suspect();
    await waitFor(() => changes.length === 1);
    expect(clock.now() - refused).toBeLessThan(10_000);
    expect(probe.down?.message).toContain('ECONNREFUSED');
    await proxy.accept();
    await waitFor(() => changes.length === 2);
    expect(changes.map(({ down }) => down)).toEqual([true, false]);
  });

  it.each([
    [401, false],
    [403, false],
    [500, true],
    [503, true],
  ])(
    'where %d is answered, takes the cluster for away: %s',
    async (code, away) => {
      await start(50);
      api.intercept = () => response =>
        sendJson(response, code, status(code, 'x', 'no'));
      const asked = api.requests.length;
      await waitFor(() => api.requests.length >= asked + 3);
      expect(probe.down !== undefined).toBe(away);
    },
  );

  it('asks nothing once it is stopped', async () => {
    await start(100);
    probe.stop();
    const asked = api.requests.length;
    await elapsed(60_000);
    expect(api.requests).toHaveLength(asked);
  });
});
