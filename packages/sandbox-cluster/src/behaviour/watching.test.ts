import { jsonAt } from '../objects/json';
import { TestApi, TestWatch } from '../testing/TestApi';

const maps = '/api/v1/namespaces/default/configmaps';

describe('watching', () => {
  let api: TestApi;
  let watches: TestWatch[];

  beforeAll(async () => {
    api = await TestApi.start();
  });
  afterAll(() => api.stop());
  beforeEach(() => {
    watches = [];
  });
  afterEach(() => watches.forEach(each => each.close()));

  async function watch(query: string): Promise<TestWatch> {
    const opened = await api.watch(`${maps}?watch=1${query}`);
    watches.push(opened);
    return opened;
  }

  const create = (name: string, labels: object = {}) =>
    api.post(maps, {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name, labels },
    });

  async function version(): Promise<string> {
    const { body } = await api.get(maps);
    return String(body.metadata!.resourceVersion);
  }

  async function told(from: TestWatch): Promise<string | undefined> {
    const event = await from.next();
    return (
      event && `${event.type} ${jsonAt(event.object, 'metadata', 'name') ?? ''}`
    );
  }

  it('tells what happened after a version, in order', async () => {
    const before = await version();
    await create('a');
    await api.patch(`${maps}/a`, { data: { key: '1' } });
    const open = await watch(`&resourceVersion=${before}`);
    await api.delete(`${maps}/a`);
    expect(await told(open)).toBe('ADDED a');
    expect(await told(open)).toBe('MODIFIED a');
    expect(await told(open)).toBe('DELETED a');
  });

  it('tells first what is there, where no version is given', async () => {
    await create('there');
    const open = await watch('&fieldSelector=metadata.name%3Dthere');
    expect(await told(open)).toBe('ADDED there');
  });

  it('is silent about a write that changes nothing', async () => {
    await create('same');
    const open = await watch(`&resourceVersion=${await version()}`);
    await api.patch(`${maps}/same`, { metadata: { labels: {} } });
    await create('next');
    expect(await told(open)).toBe('ADDED next');
  });

  it('tells of what comes to fit a selector and of what ceases to', async () => {
    const open = await watch(
      `&labelSelector=app%3Dweb&resourceVersion=${await version()}`,
    );
    await create('other');
    await create('changing');
    await api.patch(`${maps}/changing`, {
      metadata: { labels: { app: 'web' } },
    });
    await api.patch(`${maps}/changing`, { data: { key: '1' } });
    await api.patch(`${maps}/changing`, {
      metadata: { labels: { app: 'db' } },
    });
    expect(await told(open)).toBe('ADDED changing');
    expect(await told(open)).toBe('MODIFIED changing');
    expect(await told(open)).toBe('DELETED changing');
  });

  it('marks the end of what was there with a bookmark', async () => {
    const open = await watch(
      '&sendInitialEvents=true&allowWatchBookmarks=true&resourceVersionMatch=NotOlderThan&fieldSelector=metadata.name%3Dnobody',
    );
    expect(await open.next()).toEqual({
      type: 'BOOKMARK',
      object: {
        kind: 'ConfigMap',
        apiVersion: 'v1',
        metadata: {
          resourceVersion: expect.stringMatching(/^\d+$/),
          annotations: { 'k8s.io/initial-events-end': 'true' },
        },
      },
    });
  });

  it('marks it for whoever only takes bookmarks, too', async () => {
    await create('marked');
    const open = await watch(
      '&allowWatchBookmarks=true&fieldSelector=metadata.name%3Dmarked',
    );
    expect(await told(open)).toBe('ADDED marked');
    expect((await open.next())?.object).toEqual({
      kind: 'ConfigMap',
      apiVersion: 'v1',
      metadata: {
        resourceVersion: await version(),
        annotations: { 'k8s.io/initial-events-end': 'true' },
      },
    });
  });

  it('refuses a table that there is not, before it begins', async () => {
    const { status } = await api.get(`${maps}?watch=1&includeObject=x`, {
      accept: 'application/json;as=Table;v=v1;g=meta.k8s.io',
    });
    expect(status).toBe(400);
  });

  it('says nothing of what there was, where that is not wanted', async () => {
    const open = await watch(
      '&sendInitialEvents=false&resourceVersionMatch=NotOlderThan',
    );
    await create('after');
    expect(await told(open)).toBe('ADDED after');
  });

  it('says 504 in an event where what there will be is wanted first', async () => {
    const open = await watch(
      '&sendInitialEvents=true&resourceVersionMatch=NotOlderThan&resourceVersion=99999999',
    );
    const event = await open.next();
    expect([event?.type, jsonAt(event?.object, 'code')]).toEqual([
      'ERROR',
      504,
    ]);
  });

  it('ends after its timeout', async () => {
    const open = await watch(
      `&timeoutSeconds=1&resourceVersion=${await version()}`,
    );
    expect(await open.next()).toBeUndefined();
  });

  it('says 410 in an event for a version that is compacted', async () => {
    const old = await version();
    await create('later');
    api.cluster.faults.compact();
    const open = await watch(`&resourceVersion=${old}`);
    expect(await open.next()).toMatchObject({
      type: 'ERROR',
      object: {
        kind: 'Status',
        code: 410,
        reason: 'Expired',
        message: expect.stringMatching(
          /^too old resource version: \d+ \(\d+\)$/,
        ),
      },
    });
    expect(await open.next()).toBeUndefined();
  });
});

describe('listing', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await TestApi.start();
    for (let index = 0; index < 7; index += 1) {
      await api.post(maps, {
        apiVersion: 'v1',
        kind: 'ConfigMap',
        metadata: { name: `m${index}`, labels: { odd: String(index % 2) } },
      });
    }
  });
  afterAll(() => api.stop());

  const names = (items: unknown) =>
    (items as Array<{ metadata: { name: string } }>).map(
      each => each.metadata.name,
    );

  it('gives a consistent list in chunks, whatever happens between', async () => {
    const all: string[] = [];
    let next = '';
    let rounds = 0;
    do {
      const { body } = await api.get(
        `${maps}?limit=3&labelSelector=odd&continue=${next}`,
      );
      all.push(...names(body.items));
      next = String(body.metadata!.continue ?? '');
      rounds += 1;
      await api.delete(`${maps}/m6`);
    } while (next !== '');
    expect(rounds).toBe(3);
    expect(all).toEqual(['m0', 'm1', 'm2', 'm3', 'm4', 'm5', 'm6']);
  });

  it('says how many items remain, but not with a selector', async () => {
    const { body } = await api.get(`${maps}?limit=2`);
    expect(body.metadata!.remainingItemCount).toBeGreaterThan(0);
    const selected = await api.get(`${maps}?limit=2&labelSelector=odd`);
    expect(selected.body.metadata).not.toHaveProperty('remainingItemCount');
  });

  it('ends a list with 410 after compaction, and offers to go on', async () => {
    const { body } = await api.get(`${maps}?limit=2`);
    await api.post(maps, {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name: 'new' },
    });
    api.cluster.faults.compact();
    const late = await api.get(
      `${maps}?limit=2&continue=${body.metadata!.continue}`,
    );
    expect([late.status, late.body.reason]).toEqual([410, 'Expired']);
    const again = await api.get(
      `${maps}?limit=2&continue=${late.body.metadata!.continue}`,
    );
    expect(names(again.body.items)).toEqual(['m2', 'm3']);
  });

  it.each([
    ['limit=x', 400],
    ['resourceVersion=x', 400],
    ['resourceVersion=x&limit=1', 500],
    ['limit=99999999999999999999', 400],
    ['resourceVersion=99999999', 504],
    ['resourceVersionMatch=Exact', 422],
    ['fieldSelector=data.key%3D1', 400],
  ])(
    '?%s: %i',
    async (query, status) => {
      expect((await api.get(`${maps}?${query}`)).status).toBe(status);
    },
    10_000,
  );
});
