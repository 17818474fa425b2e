import {
  fastClock,
  FakeApiServer,
  FakeRequest,
  line,
  sendJson,
  status,
  waitFor,
  WatchedPods,
  watchPods,
} from '../__testUtils__';
import { resources } from '../client';

const { pods } = resources;

function pod(name: string, labels?: Record<string, string>) {
  return { metadata: { namespace: 'team-a', name, labels } };
}

describe('Reflector', () => {
  let api: FakeApiServer;
  let watched: WatchedPods;

  beforeEach(async () => {
    api = (await FakeApiServer.start()).install(pods);
    watched = watchPods({ url: api.url, clock: fastClock(20) });
  });

  afterEach(async () => {
    await watched.stop();
    await api.stop();
  });

  const lists = () => api.count(({ isList }) => isList);
  const watches = () => api.requests.filter(({ isWatch }) => isWatch);
  const startedAndWatching = async () => {
    watched.reflector.start();
    await waitFor(() => watches().length > 0);
  };

  it('lists, then follows what is created, changed and deleted', async () => {
    api.put(pods, pod('a'));
    await startedAndWatching();
    expect(watched.reflector.status).toMatchObject({
      phase: 'watching',
      synced: true,
      failing: undefined,
      objects: 1,
    });
    api.put(pods, pod('b'));
    api.put(pods, pod('a'));
    api.remove(pods, 'team-a', 'b');
    await waitFor(() => watched.changes.length === 4);
    expect(watched.told()).toEqual([
      'added a',
      'added b',
      'updated a',
      'deleted b',
    ]);
    expect([...watched.reflector.store.keys()]).toEqual(['team-a/a']);
  });

  it('asks for pages of 250, packed, and for bookmarks for 5 to 10 minutes', async () => {
    await startedAndWatching();
    const [list] = api.requests.filter(({ isList }) => isList);
    expect(list.url.searchParams.get('limit')).toBe('250');
    expect(list.url.searchParams.has('resourceVersion')).toBe(false);
    expect(list.headers['accept-encoding']).toBe('gzip');
    const [{ url, headers }] = watches();
    expect(url.searchParams.get('allowWatchBookmarks')).toBe('true');
    expect(url.searchParams.get('timeoutSeconds')).toBe('450');
    expect(url.searchParams.get('resourceVersion')).toBe('100');
    expect(headers['accept-encoding']).toBe('identity');
  });

  it('reads all pages', async () => {
    for (let index = 0; index < 1201; index++) {
      api.put(pods, pod(`pod-${index}`));
    }
    watched.reflector.start();
    await waitFor(() => watched.reflector.status.synced);
    expect(watched.reflector.store.size).toBe(1201);
    expect(lists()).toBe(5);
  });

  it('watches again from the version of the last bookmark', async () => {
    api.bookmarkMs = 10;
    await startedAndWatching();
    api.compact();
    await waitFor(() => watched.reflector.status.resourceVersion === '101');
    api.sockets.forEach(socket => socket.destroy());
    await waitFor(() => watches().length === 2);
    expect(watches()[1].url.searchParams.get('resourceVersion')).toBe('101');
    expect(lists()).toBe(1);
  });

  it('keeps and tells nothing of objects that are not wanted', async () => {
    await watched.stop();
    watched = watchPods({
      url: api.url,
      clock: fastClock(20),
      reflector: {
        project: object => (object.metadata?.labels ? object : undefined),
      },
    });
    api.put(pods, pod('a'));
    api.put(pods, pod('b', { app: 'x' }));
    await startedAndWatching();
    api.put(pods, pod('a', { app: 'x' }));
    api.put(pods, pod('b'));
    await waitFor(() => watched.changes.length === 3);
    expect(watched.told()).toEqual(['added b', 'added a', 'deleted b']);
  });

  it('ignores types of event that it does not know', async () => {
    api.intercept = ({ isWatch }) =>
      isWatch && watches().length === 1
        ? response => {
            response.write(line('SURPRISE', pod('x')));
            response.end(line('ADDED', pod('a')));
          }
        : undefined;
    await startedAndWatching();
    await waitFor(() => watches().length === 2);
    expect(watched.told()).toEqual(['added a']);
    expect(watched.reflector.status.failing).toBeUndefined();
  });

  describe('deletes nothing', () => {
    const failOnce = (
      filter: (request: FakeRequest) => boolean,
      code: number,
      reason: string,
    ) => {
      let failed = 0;
      api.intercept = request =>
        filter(request) && failed++ === 0
          ? response => sendJson(response, code, status(code, reason, 'no'))
          : undefined;
      return () => failed;
    };

    beforeEach(async () => {
      for (let index = 0; index < 1201; index++) {
        api.put(pods, pod(`pod-${index}`));
      }
      await startedAndWatching();
      watched.changes.length = 0;
    });

    const relist = () => {
      api.compact();
      api.remove(pods, 'team-a', 'pod-0');
      api.compact();
      api.sockets.forEach(socket => socket.destroy());
    };

    it.each([
      ['410', 410, 'Expired'],
      ['500', 500, 'InternalError'],
    ])('where a later page fails with %s', async (_, code, reason) => {
      watched.reflector.stop();
      const failures = failOnce(
        ({ url }) => url.searchParams.get('continue') === '1000',
        code,
        reason,
      );
      relist();
      const seen: number[] = [];
      watched.reflector.start();
      await waitFor(() => {
        seen.push(watched.reflector.store.size);
        return watched.told().includes('deleted pod-0');
      });
      expect(failures()).toBeGreaterThan(0);
      expect(watched.told()).toEqual(['deleted pod-0']);
      expect(Math.min(...seen)).toBe(1200);
    });

    it('while lists fail', async () => {
      api.intercept = ({ isList }) =>
        isList
          ? response =>
              sendJson(
                response,
                500,
                status(500, 'InternalError', 'etcd is away'),
              )
          : undefined;
      relist();
      await waitFor(
        () => watched.reflector.status.failing?.message === 'etcd is away',
      );
      expect(watched.reflector.store.size).toBe(1201);
      api.intercept = () => undefined;
      await waitFor(() => !watched.reflector.status.failing);
      expect(watched.told()).toEqual(['deleted pod-0']);
    });
  });

  it('reads an expiring list once more page by page, and then whole', async () => {
    for (let index = 0; index < 501; index++) {
      api.put(pods, pod(`pod-${index}`));
    }
    api.intercept = ({ url }) =>
      url.searchParams.has('continue')
        ? response => sendJson(response, 410, status(410, 'Expired', 'too old'))
        : undefined;
    watched.reflector.start();
    await waitFor(() => watched.reflector.status.synced);
    expect(watched.reflector.store.size).toBe(501);
    const limits = api.requests
      .filter(({ isList, url }) => isList && !url.searchParams.has('continue'))
      .map(({ url }) => url.searchParams.get('limit'));
    expect(limits).toEqual(['250', '250', '250', null]);
  });

  it('lists again where the version is from the future', async () => {
    await startedAndWatching();
    let refused = 0;
    api.intercept = ({ isWatch }) =>
      isWatch && refused++ === 0
        ? response =>
            sendJson(
              response,
              504,
              status(504, 'Timeout', 'Too large resource version', {
                causes: [{ reason: 'ResourceVersionTooLarge' }],
              }),
            )
        : undefined;
    api.sockets.forEach(socket => socket.destroy());
    await waitFor(() => refused > 0 && watches().length === 3);
    expect(lists()).toBe(2);
  });

  it.each([
    ['a line that is no JSON', '{"type":"ADDED","obj'],
    ['a line that is no event', '[]'],
    ['a line without an object', '{"type":"ADDED","object":null}'],
  ])('takes up again from the last version after %s', async (_, garbage) => {
    let sent = 0;
    api.intercept = ({ isWatch }) =>
      isWatch && sent++ === 0
        ? response => {
            const a = {
              metadata: { ...pod('a').metadata, resourceVersion: '101' },
            };
            response.end(`${line('ADDED', a)}${garbage}\n`);
          }
        : undefined;
    api.put(pods, pod('z'));
    await startedAndWatching();
    await waitFor(() => watches().length === 2);
    expect(watches()[1].url.searchParams.get('resourceVersion')).toBe('101');
    expect(watched.told()).toEqual(['added z', 'added a']);
    expect(lists()).toBe(1);
  });

  it('loses nothing where a line is cut in the middle', async () => {
    const b = api.put(pods, pod('b'));
    api.remove(pods, 'team-a', 'b');
    await startedAndWatching();
    let cuts = 0;
    api.intercept = ({ isWatch }) =>
      isWatch && cuts++ === 0
        ? response => {
            response.write(line('ADDED', b).slice(0, 40));
            setTimeout(() => response.socket?.resetAndDestroy(), 20);
          }
        : undefined;
    api.sockets.forEach(socket => socket.destroy());
    api.put(pods, pod('c'));
    await waitFor(() => watched.changes.length > 0);
    expect(cuts).toBe(2);
    expect(watched.told()).toEqual(['added c']);
    expect(lists()).toBe(1);
  });

  it.each([
    [403, 'Forbidden', 'pods is forbidden: User "x" cannot list', 'forbidden'],
    [
      404,
      'NotFound',
      'the server could not find the requested resource',
      'notInstalled',
    ],
  ])('asks again a minute after %d', async (code, reason, message, failure) => {
    const begun = performance.now();
    api.intercept = ({ isList }) =>
      isList && lists() === 1
        ? response => sendJson(response, code, status(code, reason, message))
        : undefined;
    api.put(pods, pod('a'));
    watched.reflector.start();
    await waitFor(() => watched.reflector.status.failing);
    expect(watched.reflector.status).toMatchObject({
      synced: false,
      failing: { failure, message },
    });
    await waitFor(() => watched.reflector.status.synced);
    expect(lists()).toBe(2);
    // A minute is 3 s by a clock that is 20 times as fast.
    expect(performance.now() - begun).toBeGreaterThan(2_990);
    expect(watched.reflector.status.failing).toBeUndefined();
    expect(watched.told()).toEqual(['added a']);
  });

  it('takes objects for gone with their kind when a second list finds none', async () => {
    api.put(pods, pod('a'));
    await startedAndWatching();
    api.intercept = ({ isList, isWatch }) =>
      isList || isWatch
        ? response => response.writeHead(404).end('404 page not found\n')
        : undefined;
    api.sockets.forEach(socket => socket.destroy());
    await waitFor(
      () => watched.reflector.status.failing?.failure === 'notInstalled',
    );
    expect(watched.told()).toEqual(['added a']);
    await waitFor(() => watched.changes.length === 2);
    expect(watched.told()).toEqual(['added a', 'deleted a']);
    expect(watched.reflector.status.synced).toBe(true);
  }, 15_000);

  it('tells nothing and asks nothing once it is stopped', async () => {
    await startedAndWatching();
    watched.reflector.stop();
    watched.reflector.stop();
    const requests = api.requests.length;
    await waitFor(
      () => api.count(() => true) === requests && openSockets(api) === 0,
    );
    api.put(pods, pod('late'));
    await new Promise(resolve => setTimeout(resolve, 100));
    expect(watched.told()).toEqual([]);
    expect(api.requests).toHaveLength(requests);
  });
});

/** Connections with an answer under way. */
function openSockets(api: FakeApiServer): number {
  return [...api.sockets].filter(socket => !socket.destroyed).length;
}
