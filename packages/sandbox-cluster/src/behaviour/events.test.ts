import { jsonAt } from '../objects/json';
import { TestApi } from '../testing/TestApi';

const core = '/api/v1/namespaces/default/events';
const events = '/apis/events.k8s.io/v1/namespaces/default/events';

const regarding = { kind: 'Pod', name: 'web', namespace: 'default' };
const newEvent = {
  metadata: { name: 'new' },
  regarding,
  note: 'It began',
  reason: 'Begun',
  type: 'Normal',
  action: 'Begin',
  eventTime: '2026-01-01T00:00:00.000000Z',
  reportingController: 'example.com/controller',
  reportingInstance: 'controller-0',
};

describe('events', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await TestApi.start();
    await api.post(core, {
      metadata: { name: 'old' },
      involvedObject: regarding,
      message: 'It was',
      reason: 'Been',
      type: 'Warning',
      source: { component: 'kubelet' },
      count: 2,
    });
    await api.post(events, newEvent);
  });
  afterAll(() => api.stop());

  it('of both groups are the same objects, with other names', async () => {
    const { body } = await api.get(`${events}/old`);
    expect(body).toMatchObject({
      apiVersion: 'events.k8s.io/v1',
      kind: 'Event',
      regarding,
      note: 'It was',
      deprecatedSource: { component: 'kubelet' },
      deprecatedCount: 2,
    });
    expect(body.involvedObject).toBeUndefined();
    const written = await api.get(`${core}/new`);
    expect(written.body).toMatchObject({
      apiVersion: 'v1',
      involvedObject: regarding,
      message: 'It began',
      reportingComponent: 'example.com/controller',
      eventTime: '2026-01-01T00:00:00.000000Z',
    });
  });

  it('are listed, and selected by what they regard', async () => {
    const { body } = await api.get(
      `${events}?fieldSelector=regarding.name%3Dweb,type%3DWarning`,
    );
    expect([body.kind, body.apiVersion]).toEqual([
      'EventList',
      'events.k8s.io/v1',
    ]);
    expect(
      (body.items as Array<Record<string, unknown>>).map(({ note }) => note),
    ).toEqual(['It was']);
  });

  it('are watched in the form of their group', async () => {
    const { body } = await api.get(events);
    const watch = await api.watch(
      `${events}?watch=true&resourceVersion=${body.metadata?.resourceVersion}`,
    );
    await api.post(core, {
      metadata: { name: 'seen' },
      involvedObject: regarding,
      message: 'Look',
    });
    expect(await watch.next()).toMatchObject({
      type: 'ADDED',
      object: { apiVersion: 'events.k8s.io/v1', note: 'Look' },
    });
    watch.close();
  });

  it.each([
    [
      'application/merge-patch+json',
      { series: { count: 2, lastObservedTime: '2026-01-01T00:00:01.000000Z' } },
    ],
    [
      'application/json-patch+json',
      [{ op: 'replace', path: '/note', value: 'It began' }],
    ],
  ])('are changed by %s', async (type, patch) => {
    const { status, body } = await api.request(
      'PATCH',
      `${events}/new`,
      patch,
      { 'content-type': type },
    );
    expect([status, body.note, body.apiVersion]).toEqual([
      200,
      'It began',
      'events.k8s.io/v1',
    ]);
  });

  it.each([
    [
      { regarding: { kind: 'Pod', name: 'web' }, type: '', eventTime: null },
      'other',
      '[involvedObject.namespace: Invalid value: "": does not match event.namespace, eventTime: Required value, type: Invalid value: "": has invalid value: ]',
    ],
    [
      { reportingController: '', action: '', deprecatedCount: 1 },
      'default',
      "[reportingController: Required value, reportingController: Invalid value: \"\": name part must be non-empty, reportingController: Invalid value: \"\": name part must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]'), action: Required value, count: Invalid value: \"\": needs to be unset]",
    ],
  ])('that are new are refused with %j', async (change, namespace, message) => {
    await api.post('/api/v1/namespaces', { metadata: { name: 'other' } });
    const { status, body } = await api.post(
      events.replace('default', namespace),
      { ...newEvent, ...change, metadata: { name: 'bad' } },
    );
    expect([status, body.message]).toEqual([
      422,
      `Event "bad" is invalid: ${message}`,
    ]);
  });

  it('are discovered in both groups, as stored in one form', async () => {
    const hashes = await Promise.all(
      ['/api/v1', '/apis/events.k8s.io/v1'].map(async path => {
        const { body } = await api.get(path);
        const list = body.resources as unknown as Array<Record<string, string>>;
        return list.find(({ name }) => name === 'events')?.storageVersionHash;
      }),
    );
    expect(hashes[0]).toMatch(/=$/);
    expect(hashes[1]).toBe(hashes[0]);
  });

  it('are deleted in either group', async () => {
    const { body } = await api.delete(`${events}/old`);
    expect(jsonAt(body, 'details', 'group')).toBe('events.k8s.io');
    expect((await api.get(`${core}/old`)).status).toBe(404);
  });
});
