import { TestApi } from '../testing/TestApi';

const maps = '/api/v1/namespaces/default/configmaps';

describe('faults on demand', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await TestApi.start();
  });
  afterEach(() => api.cluster.faults.clear());
  afterAll(() => api.stop());

  it('answer with a status, as often as asked', async () => {
    api.cluster.faults.answer(429, { retryAfter: 7, count: 1 });
    const first = await api.get(maps);
    expect(first.status).toBe(429);
    expect(first.headers['retry-after']).toBe('7');
    expect(first.body).toMatchObject({
      kind: 'Status',
      reason: 'TooManyRequests',
      details: { retryAfterSeconds: 7 },
    });
    expect((await api.get(maps)).status).toBe(200);
  });

  it('answer so to some requests only', async () => {
    api.cluster.faults.answer(500, {
      predicate: ({ method }) => method === 'POST',
    });
    expect((await api.get(maps)).status).toBe(200);
    expect((await api.post(maps, {})).status).toBe(500);
  });

  it('drop connections and take new ones', async () => {
    const watch = await api.watch(`${maps}?watch=1`);
    api.cluster.faults.dropConnections();
    await expect(watch.next()).rejects.toThrow();
    await api.reconnect();
    expect((await api.get(maps)).status).toBe(200);
  });

  it('hang and go on', async () => {
    const resume = api.cluster.faults.hang();
    let answered = false;
    const answer = api.get(maps).then(each => {
      answered = true;
      return each;
    });
    await new Promise(resolve => setTimeout(resolve, 50));
    expect(answered).toBe(false);
    resume();
    expect((await answer).status).toBe(200);
  });

  it('answer later', async () => {
    api.cluster.faults.delay(100);
    const begun = performance.now();
    await api.get(maps);
    expect(performance.now() - begun).toBeGreaterThanOrEqual(99);
  });

  it('cut a watch in the middle of a line', async () => {
    const watch = await api.watch(
      `${maps}?watch=1&fieldSelector=metadata.name%3Dx`,
    );
    api.cluster.faults.cutWatch();
    await expect(watch.next()).rejects.toThrow();
  });

  it('forget the history', async () => {
    const { body } = await api.get(maps);
    const version = body.metadata!.resourceVersion;
    await api.post(maps, {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name: 'after' },
    });
    api.cluster.faults.compact();
    const watch = await api.watch(`${maps}?watch=1&resourceVersion=${version}`);
    expect(await watch.next()).toMatchObject({
      type: 'ERROR',
      object: { code: 410 },
    });
  });

  it('restart with other versions', async () => {
    const { body } = await api.get(maps);
    expect(Number(body.metadata!.resourceVersion)).toBeGreaterThan(5);
    api.cluster.faults.restart({ version: 5 });
    await api.reconnect();
    const after = await api.get(maps);
    expect(after.body.metadata!.resourceVersion).toBe('5');
    expect(after.body.items).toHaveLength((body.items as unknown[]).length);
  });
});
