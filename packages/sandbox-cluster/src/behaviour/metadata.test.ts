import { TestApi } from '../testing/TestApi';

const namespace = '/namespaces/default';
const maps = `/api/v1${namespace}/configmaps`;

describe('metadata', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await TestApi.start({ contents: 'bare' });
  });

  afterAll(() => api.stop());

  const map = (metadata: object) => ({
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata,
  });

  it.each([
    [
      'a finalizer that others could use as well',
      { finalizers: ['x'] },
      'metadata.finalizers[0]: Invalid value: "x": name is neither a standard finalizer name nor is it fully qualified',
    ],
    [
      'an event as an owner',
      {
        ownerReferences: [
          { apiVersion: 'v1', kind: 'Event', name: 'e', uid: 'u' },
        ],
      },
      'metadata.ownerReferences: Invalid value: {"apiVersion":"v1","kind":"Event","name":"e","uid":"u"}: /v1, Kind=Event is disallowed from being an owner',
    ],
    [
      'two ways to delete at once',
      { finalizers: ['orphan', 'foregroundDeletion'] },
      'metadata.finalizers: Invalid value: ["orphan","foregroundDeletion"]: finalizer orphan and foregroundDeletion cannot be both set',
    ],
  ])('refuses %s', async (_, metadata, why) => {
    const { status, body } = await api.post(
      maps,
      map({ name: 'a', ...metadata }),
    );
    expect([status, body.message]).toEqual([
      422,
      `ConfigMap "a" is invalid: ${why}`,
    ]);
  });

  it.each([
    ['uid', 'x'],
    ['deletionTimestamp', '2030-01-01T00:00:00Z'],
    ['deletionGracePeriodSeconds', 5],
  ])('keeps %s from being changed', async (key, value) => {
    await api.post(maps, map({ name: key.toLowerCase() }));
    const { status, body } = await api.patch(`${maps}/${key.toLowerCase()}`, {
      metadata: { [key]: value },
    });
    expect([status, body.message]).toEqual([
      422,
      `ConfigMap "${key.toLowerCase()}" is invalid: metadata.${key}: Invalid value: ${JSON.stringify(
        value,
      )}: field is immutable`,
    ]);
  });

  it('finds that there is no such object before it looks at a uid', async () => {
    const { status, body } = await api.put(
      `${maps}/none`,
      map({ name: 'none', uid: 'x' }),
    );
    expect([status, body.message]).toEqual([
      404,
      'configmaps "none" not found',
    ]);
  });

  it('takes a version of nothing for none', async () => {
    const { status } = await api.post(
      maps,
      map({ name: 'zero', resourceVersion: '0' }),
    );
    expect(status).toBe(201);
  });
});

describe('metadata of custom resources', () => {
  let api: TestApi;
  const volumes =
    '/apis/cdi.kubevirt.io/v1beta1/namespaces/default/datavolumes';

  beforeAll(async () => {
    api = await TestApi.start();
  });

  afterAll(() => api.stop());

  const volume = (metadata: object) => ({
    apiVersion: 'cdi.kubevirt.io/v1beta1',
    kind: 'DataVolume',
    metadata,
    spec: {
      source: { blank: {} },
      storage: { resources: { requests: { storage: '1Gi' } } },
    },
  });

  it.each([
    ['x', 'prefer a domain-qualified finalizer name to avoid'],
    ['x.io', 'prefer a domain-qualified finalizer name including a path (/)'],
  ])('warns of finalizer %s, that others could use', async (name, warning) => {
    const { status, headers } = await api.post(
      volumes,
      volume({ generateName: 'a-', finalizers: [name] }),
    );
    expect(status).toBe(201);
    expect(headers.warning).toContain(warning);
  });

  it('takes away owners that are there twice, and warns of them', async () => {
    const owner = { apiVersion: 'v1', kind: 'Node', name: 'a', uid: 'b' };
    const { body, headers } = await api.post(
      `${volumes}?dryRun=All`,
      volume({ name: 'owned', ownerReferences: [owner, { ...owner }] }),
    );
    expect(body.metadata?.ownerReferences).toEqual([owner]);
    expect(headers.warning).toContain('duplicate UID(s) observed: b');
  });

  it('takes null for an empty label', async () => {
    const { body } = await api.post(
      volumes,
      volume({ name: 'b', labels: { x: null }, annotations: null }),
    );
    expect(body.metadata!.labels).toEqual({ x: '' });
    expect(body.metadata).not.toHaveProperty('annotations');
  });

  it.each([
    [
      { apiVersion: 'v1' },
      422,
      'DataVolume "c" is invalid: apiVersion: Invalid value: "v1": must be cdi.kubevirt.io/v1beta1',
    ],
    [
      { kind: 'Disk' },
      422,
      'Disk.cdi.kubevirt.io "c" is invalid: kind: Invalid value: "Disk": must be DataVolume',
    ],
    [
      { apiVersion: null },
      500,
      "Internal error occurred: Object 'apiVersion' is missing in 'object has no apiVersion field'",
    ],
  ])('refuses the patch %j', async (patch, status, message) => {
    await api.post(volumes, volume({ name: 'c' }));
    const answer = await api.patch(`${volumes}/c`, patch);
    expect([answer.status, answer.body.message]).toEqual([status, message]);
  });

  it('shows what a patch has made of labels', async () => {
    await api.post(volumes, volume({ name: 'd' }));
    const { status, body } = await api.patch(`${volumes}/d`, {
      metadata: { labels: { a: 5 } },
    });
    expect(status).toBe(422);
    expect(body.message).toMatch(
      /^ "" is invalid: patch: Invalid value: ".*": json: cannot unmarshal number into Go struct field ObjectMeta.labels of type string$/,
    );
  });
});
