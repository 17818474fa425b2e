import {
  ChaosProxy,
  FakeApiServer,
  FakeRequest,
  fastClock,
  sendJson,
  status,
  waitFor,
} from '../__testUtils__';
import { resources } from '../client';
import { ClusterTransport } from '../client/ClusterTransport';
import { Clock } from '../clock';
import { anonymousCredentials } from '../credentials';
import { StringTable } from '../projection';
import { Gate } from '../reflector/Gate';
import { ClusterInventory } from './ClusterInventory';

const core = [
  resources.namespaces,
  resources.persistentVolumeClaims,
  resources.pods,
  resources.services,
  resources.events,
  resources.endpointSlices,
];
const kubevirt = [
  resources.virtualMachines,
  resources.virtualMachineInstances,
  resources.virtualMachineInstanceMigrations,
  resources.kubeVirts,
];

const isList = (it: FakeRequest) => it.isList;
const web = { metadata: { namespace: 'team-a', name: 'web' } };

describe('ClusterInventory, when things go wrong,', () => {
  let api: FakeApiServer;
  let proxy: ChaosProxy;
  let clock: Clock;
  let cluster: ClusterInventory;
  let transport: ClusterTransport;
  const machines: string[] = [];

  beforeEach(async () => {
    machines.length = 0;
    api = (await FakeApiServer.start()).install(...core);
    proxy = await ChaosProxy.start(api.port);
  });

  afterEach(async () => {
    cluster.stop();
    await transport.close();
    await proxy.stop();
    await api.stop();
  });

  const start = (factor: number) => {
    clock = fastClock(factor);
    transport = ClusterTransport.create({
      clock,
      connection: {
        name: 'test',
        url: proxy.url,
        credentials: anonymousCredentials(),
      },
    });
    cluster = ClusterInventory.create({
      name: 'test',
      title: 'Test',
      transport,
      gate: Gate.create({ width: 2 }),
      strings: StringTable.create(),
      onMachines: some => machines.push(...some),
      onStatus: () => {},
      maxStartDelayMs: 0,
    });
    cluster.start();
  };
  const state = (wanted: string) => () => cluster.status.state === wanted;
  const elapsed = (ms: number) => {
    const end = clock.now() + ms;
    return waitFor(() => clock.now() >= end, 60_000);
  };

  it('shows what was known while a black hole lasts, says so within 35 s, and is up to date within 5 s after it, with no list', async () => {
    api.install(...kubevirt, resources.dataVolumes);
    api.put(resources.virtualMachines, web);
    start(10);
    await waitFor(state('connected'));
    const lists = api.count(isList);

    proxy.blackhole();
    const cut = clock.now();
    api.put(resources.virtualMachines, {
      metadata: { namespace: 'team-a', name: 'late' },
    });
    await waitFor(state('stale'), 10_000);
    expect(clock.now() - cut).toBeLessThan(35_000);
    expect(cluster.status.message).toMatch(
      /^Cluster test does not answer: no answer within \d+ s$/,
    );
    expect(cluster.machines()).toEqual(['team-a/web']);
    expect(cluster.objectsOf('team-a/web')?.virtualMachines).toHaveLength(1);

    await elapsed(30_000);
    proxy.heal();
    const healed = clock.now();
    await waitFor(() => cluster.machines()?.includes('team-a/late'));
    expect(clock.now() - healed).toBeLessThan(5_000);
    await waitFor(state('connected'));
    expect(api.count(isList)).toBe(lists);
  }, 30_000);

  it('is stale within seconds where connections are refused, asks little meanwhile, and recovers', async () => {
    api.install(...kubevirt).put(resources.virtualMachines, web);
    start(20);
    await waitFor(state('connected'));
    await proxy.refuse();
    const refused = clock.now();
    await waitFor(state('stale'));
    expect(clock.now() - refused).toBeLessThan(20_000);
    expect(cluster.status.message).toContain('ECONNREFUSED');
    expect(Date.parse(cluster.status.since)).toBeLessThanOrEqual(clock.date());
    await proxy.accept();
    const requests = api.requests.length;
    await waitFor(state('connected'));
    // One probe, and one watch for each of the twelve reflectors.
    expect(api.requests.length - requests).toBeLessThanOrEqual(13);
    expect(cluster.machines()).toEqual(['team-a/web']);
  });

  it('asks at most 13 times a minute while a gateway says that nobody is there', async () => {
    api.install(...kubevirt);
    start(20);
    await waitFor(state('connected'));
    api.intercept = () => response =>
      sendJson(
        response,
        503,
        status(503, 'ServiceUnavailable', 'no endpoints'),
      );
    api.sockets.forEach(socket => socket.destroy());
    await waitFor(state('stale'));
    await waitFor(() => cluster.status.message === 'no endpoints');
    const requests = api.requests.length;
    await elapsed(60_000);
    expect(api.requests.length - requests).toBeLessThanOrEqual(13);
    expect(api.requests.length - requests).toBeGreaterThan(8);
  }, 15_000);

  it('is connected without CDI, and finds it once it is installed', async () => {
    api.install(...kubevirt).put(resources.virtualMachines, {
      metadata: { namespace: 'team-a', name: 'web' },
      spec: {
        template: {
          spec: { volumes: [{ name: 'root', dataVolume: { name: 'root' } }] },
        },
      },
    } as typeof web);
    start(60);
    await waitFor(state('connected'));
    expect(cluster.status.message).toBeUndefined();
    expect(cluster.objectsOf('team-a/web')).not.toHaveProperty('dataVolumes');

    api.install(resources.dataVolumes).put(resources.dataVolumes, {
      metadata: { namespace: 'team-a', name: 'root' },
    });
    await waitFor(
      () => cluster.objectsOf('team-a/web')?.dataVolumes?.length === 1,
    );
    expect(machines).toContain('team-a/web');
  });

  it('has no machines where KubeVirt is not installed, and says why', async () => {
    start(20);
    await waitFor(state('notInstalled'));
    expect(cluster.machines()).toEqual([]);
    expect(cluster.status.message).toContain(
      'KubeVirt is not installed: virtualmachines: 404 page not found',
    );

    api.install(...kubevirt).put(resources.virtualMachines, web);
    await waitFor(state('connected'));
    expect(cluster.machines()).toEqual(['team-a/web']);
  });

  it('never shows a part for the whole', async () => {
    api.install(...kubevirt).put(resources.virtualMachines, web);
    api.intercept = ({ url }) =>
      url.pathname.endsWith('/virtualmachineinstances') ? () => {} : undefined;
    start(10);
    await waitFor(() => cluster.objectsOf('team-a/web'));
    await elapsed(5_000);
    expect(cluster.status.state).toBe('connecting');
    expect(cluster.machines()).toBeUndefined();
  });

  it('does not take a slow list for an absence', async () => {
    api.install(...kubevirt);
    let answers = 0;
    api.intercept = ({ url }) => {
      if (url.pathname === '/version') {
        return () => {};
      }
      if (!url.pathname.endsWith('/pods') || answers++ > 0) {
        return undefined;
      }
      return response => {
        const timer = setInterval(() => response.write(' '), 20);
        response.on('close', () => clearInterval(timer));
      };
    };
    start(10);
    await elapsed(60_000);
    // Nothing answers the probe, but bytes arrive all the time.
    expect(cluster.status.message).toBeUndefined();
  }, 15_000);
});
