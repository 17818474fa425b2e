import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import {
  ChaosProxy,
  FakeApiServer,
  fastClock,
  line,
  sendJson,
  status,
  waitFor,
  WatchedPods,
  watchPods,
} from '../__testUtils__';
import { resources } from '../client';
import { Clock } from '../clock';

const { pods } = resources;

function pod(name: string) {
  return { metadata: { namespace: 'team-a', name } };
}

/**
 * Times are those of a clock that runs faster than the real one, so that
 * minutes pass in seconds.
 */
describe('Reflector, when things go wrong,', () => {
  let api: FakeApiServer;
  let proxy: ChaosProxy;
  let watched: WatchedPods;
  let clock: Clock;

  beforeEach(async () => {
    api = (await FakeApiServer.start()).install(pods);
    proxy = await ChaosProxy.start(api.port);
  });

  afterEach(async () => {
    await watched.stop();
    await proxy.stop();
    await api.stop();
  });

  const watch = (
    factor: number,
    options: Partial<Parameters<typeof watchPods>[0]> = {},
  ) => {
    clock = fastClock(factor, 0);
    watched = watchPods({ url: proxy.url, clock, ...options });
    watched.reflector.start();
  };
  const lists = () => api.count(({ isList }) => isList);
  const watches = () => api.count(({ isWatch }) => isWatch);
  const watching = () => waitFor(() => watches() > 0);
  const elapsed = (ms: number) => {
    const end = clock.now() + ms;
    return waitFor(() => clock.now() >= end, 60_000);
  };

  it.each([
    ['reset', (it: ChaosProxy) => it.reset()],
    ['closed', (it: ChaosProxy) => it.finish()],
  ])(
    'loses and doubles nothing where watches are %s during 10 changes a second, and lists no more',
    async (_, interrupt) => {
      watch(1);
      await watching();
      const versions: string[] = [];
      for (let index = 0; index < 30; index++) {
        const { metadata } = api.put(pods, pod(`pod-${index % 7}`));
        versions.push(metadata!.resourceVersion!);
        if (index === 10) {
          interrupt(proxy);
        }
        await elapsed(100);
      }
      const last = clock.now();
      await waitFor(() => watched.changes.length >= 30);
      expect(clock.now() - last).toBeLessThan(2_000);
      expect(
        watched.changes.map(({ object }) => object.metadata?.resourceVersion),
      ).toEqual(versions);
      expect(lists()).toBe(1);
      expect(watches()).toBe(2);
    },
    15_000,
  );

  it('notices within 150 s that a connection is dead, and loses nothing', async () => {
    watch(60);
    await watching();
    proxy.freezeOpen();
    const frozen = clock.now();
    api.put(pods, pod('a'));
    await waitFor(() => watched.changes.length === 1, 10_000);
    expect(clock.now() - frozen).toBeLessThan(170_000);
    expect(lists()).toBe(1);
    expect(watches()).toBe(2);
    expect(watched.reflector.status.failing).toBeUndefined();
  }, 15_000);

  it('lists at most 8 times in a minute where every watch answers 410', async () => {
    api.intercept = ({ isWatch }) =>
      isWatch
        ? response =>
            response.end(line('ERROR', status(410, 'Expired', 'too old')))
        : undefined;
    watch(60);
    await elapsed(60_000);
    expect(lists()).toBeGreaterThan(3);
    expect(lists()).toBeLessThanOrEqual(8);
  });

  it('watches at most 12 times in a minute where every watch ends at once', async () => {
    api.intercept = ({ isWatch }) =>
      isWatch ? response => response.end() : undefined;
    watch(60);
    await elapsed(60_000);
    expect(watches()).toBeGreaterThan(3);
    expect(watches()).toBeLessThanOrEqual(12);
    expect(lists()).toBe(1);
  });

  it('asks no earlier than a 429 tells', async () => {
    const times: number[] = [];
    api.intercept = ({ isWatch }) =>
      isWatch && times.push(clock.now()) < 6
        ? response =>
            sendJson(
              response,
              429,
              status(429, 'TooManyRequests', 'storage is (re)initializing', {
                retryAfterSeconds: 5,
              }),
              { 'retry-after': '5' },
            )
        : undefined;
    watch(20);
    await waitFor(() => times.length === 6);
    const gaps = times.slice(1).map((time, index) => time - times[index]);
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(5_000);
    expect(lists()).toBe(1);
    await waitFor(() => !watched.reflector.status.failing);
  });

  it('is back within 2 s after its token was refused', async () => {
    let valid = 'first';
    let issued = 0;
    api.intercept = ({ headers }) =>
      headers.authorization === `Bearer ${valid}`
        ? undefined
        : response =>
            sendJson(
              response,
              401,
              status(401, 'Unauthorized', 'Unauthorized'),
            );
    watch(1, {
      credentials: {
        issue: async () => {
          issued++;
          return { headers: { authorization: `Bearer ${valid}` } };
        },
      },
    });
    await watching();
    valid = 'second';
    const refused = clock.now();
    proxy.reset();
    api.put(pods, pod('a'));
    await waitFor(() => watched.changes.length === 1);
    expect(clock.now() - refused).toBeLessThan(2_000);
    expect(issued).toBe(2);
  });

  it('says that it is not let in, and goes on trying, where no other token can be had', async () => {
    let closed = true;
    api.intercept = () =>
      closed
        ? response =>
            sendJson(response, 401, status(401, 'Unauthorized', 'Unauthorized'))
        : undefined;
    watch(20);
    await waitFor(() => watched.reflector.status.failing);
    expect(watched.reflector.status.failing).toMatchObject({
      failure: 'unauthorized',
      message: 'Unauthorized',
    });
    closed = false;
    await waitFor(() => watched.reflector.status.synced);
    expect(watched.reflector.status.failing).toBeUndefined();
  });

  it('tells a deletion and a creation where an object was replaced meanwhile', async () => {
    const before = api.put(pods, pod('a'));
    watch(20);
    await watching();
    await proxy.refuse();
    api.remove(pods, 'team-a', 'a');
    const after = api.put(pods, pod('a'));
    api.compact();
    await proxy.accept();
    await waitFor(() => watched.changes.length === 3);
    expect(watched.told()).toEqual(['added a', 'deleted a', 'added a']);
    expect(after.metadata?.uid).not.toBe(before.metadata?.uid);
    expect(watched.reflector.store.get('team-a/a')?.metadata?.uid).toBe(
      after.metadata?.uid,
    );
  });

  it('needs at most 5 watches for ten quiet minutes without bookmarks', async () => {
    const onStatus = jest.fn();
    watch(100, { reflector: { onStatus } });
    await watching();
    await elapsed(600_000);
    expect(watches()).toBeLessThanOrEqual(5);
    expect(lists()).toBe(1);
    // Once, because the first list was complete: quiet is no failure.
    expect(onStatus).toHaveBeenCalledTimes(1);
    api.put(pods, pod('a'));
    await waitFor(() => watched.changes.length === 1);
  }, 15_000);

  it('goes on where what it tells always throws', async () => {
    const rejections: unknown[] = [];
    const note = (reason: unknown) => rejections.push(reason);
    process.on('unhandledRejection', note);
    watch(20, {
      reflector: {
        onChange: () => {
          throw new Error('broken listener');
        },
      },
    });
    await watching();
    for (let index = 0; index < 20; index++) {
      api.put(pods, pod(`pod-${index}`));
    }
    await waitFor(() => watched.reflector.status.errors === 20);
    expect(watched.reflector.store.size).toBe(20);
    expect(watches()).toBe(1);
    process.off('unhandledRejection', note);
    expect(rejections).toEqual([]);
  });

  it('leaves no connection and no timer after a thousand starts and stops', async () => {
    const timers = new Set<object>();
    clock = fastClock(20);
    const counting: Clock = {
      ...clock,
      after(ms, callback) {
        const timer = {};
        timers.add(timer);
        const cancel = clock.after(ms, () => {
          timers.delete(timer);
          callback();
        });
        return () => {
          timers.delete(timer);
          cancel();
        };
      },
    };
    watched = watchPods({ url: proxy.url, clock: counting });
    for (let index = 0; index < 1000; index++) {
      watched.reflector.start();
      if (index % 10 === 0) {
        await new Promise(resolve =>
          setTimeout(resolve, index % 40 === 0 ? 5 : 0),
        );
      }
      watched.reflector.stop();
    }
    await watched.transport.close();
    await waitFor(() => timers.size === 0 && proxy.open === 0, 2_000);

    watched.reflector.start();
    api.put(pods, pod('a'));
    await waitFor(() => watched.changes.length > 0);
    expect(watched.told()).toEqual(['added a']);
  }, 30_000);

  it('holds on to nothing over a thousand reconnects', async () => {
    let begun = 0;
    api.intercept = ({ isWatch }) =>
      isWatch
        ? response => {
            begun++;
            const { metadata } = pod(`pod-${begun % 10}`);
            const resourceVersion = String(1_000 + begun);
            const object = { metadata: { ...metadata, resourceVersion } };
            response.end(line('MODIFIED', object));
          }
        : undefined;
    watch(1);
    const reconnected = async (times: number) => {
      const target = begun + times;
      await waitFor(() => begun >= target, 50_000);
      // What the test itself keeps.
      api.requests.length = 0;
      watched.changes.length = 0;
    };
    await reconnected(300);
    const before = heapUsed();
    await reconnected(1_000);
    expect(heapUsed()).toBeLessThan(before * 1.05);
    expect(proxy.open).toBeLessThanOrEqual(2);
    expect(watched.reflector.status).toMatchObject({ lists: 1, objects: 10 });
  }, 60_000);
});

/** After all garbage is gone. */
function heapUsed(): number {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  return process.memoryUsage().heapUsed;
}
