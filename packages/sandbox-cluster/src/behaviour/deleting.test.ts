import { jsonAt } from '../objects/json';
import { TestApi } from '../testing/TestApi';

const maps = '/api/v1/namespaces/default/configmaps';

describe('deleting', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await TestApi.start();
  });
  afterAll(() => api.stop());

  async function create(name: string, metadata: object = {}) {
    const { body } = await api.post(maps, {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name, ...metadata },
    });
    return body.metadata!;
  }

  async function ownedBy(name: string, owner: string, fields: object = {}) {
    const { uid } = (await api.get(`${maps}/${owner}`)).body.metadata!;
    return create(name, {
      ownerReferences: [
        { apiVersion: 'v1', kind: 'ConfigMap', name: owner, uid, ...fields },
      ],
    });
  }

  const gone = (name: string) =>
    api.until(`${maps}/${name}`, ({ status }) => status === 404);

  it('takes away at once what has no finalizers', async () => {
    await create('plain');
    const { status, body } = await api.delete(`${maps}/plain`);
    expect(status).toBe(200);
    expect(body).toMatchObject({ kind: 'Status', status: 'Success' });
    expect((await api.get(`${maps}/plain`)).status).toBe(404);
  });

  it('waits for finalizers, and ends with the last', async () => {
    await create('held', { finalizers: ['example.com/hold'] });
    const { body } = await api.delete(`${maps}/held`);
    expect(body).toMatchObject({
      kind: 'ConfigMap',
      metadata: {
        deletionTimestamp: expect.any(String),
        deletionGracePeriodSeconds: 0,
      },
    });
    const again = await api.post(maps, {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name: 'held' },
    });
    expect([again.status, again.body.message]).toEqual([
      409,
      'object is being deleted: configmaps "held" already exists',
    ]);
    await api.patch(`${maps}/held`, { metadata: { finalizers: null } });
    expect((await api.get(`${maps}/held`)).status).toBe(404);
  });

  it('adds no finalizer to what is being deleted', async () => {
    await create('ending', { finalizers: ['example.com/hold'] });
    await api.delete(`${maps}/ending`);
    const { status, body } = await api.patch(`${maps}/ending`, {
      metadata: { finalizers: ['example.com/hold', 'example.com/more'] },
    });
    expect(status).toBe(422);
    expect(body.message).toContain(
      'metadata.finalizers: Forbidden: no new finalizers can be added if the object is being deleted',
    );
  });

  it('takes dependents along in the background', async () => {
    await create('owner');
    await ownedBy('child', 'owner');
    await api.delete(`${maps}/owner`, { propagationPolicy: 'Background' });
    expect(await gone('child')).toMatchObject({ status: 404 });
  });

  it('takes blocking dependents first in the foreground', async () => {
    await create('front');
    await ownedBy('front-child', 'front', { blockOwnerDeletion: true });
    await api.patch(`${maps}/front-child`, {
      metadata: { finalizers: ['example.com/hold'] },
    });
    await api.delete(`${maps}/front`, { propagationPolicy: 'Foreground' });
    await api.until(
      `${maps}/front-child`,
      ({ body }) => jsonAt(body, 'metadata', 'deletionTimestamp') !== undefined,
    );
    expect((await api.get(`${maps}/front`)).body.metadata).toMatchObject({
      finalizers: ['foregroundDeletion'],
      deletionTimestamp: expect.any(String),
    });
    await api.patch(`${maps}/front-child`, { metadata: { finalizers: null } });
    await gone('front-child');
    await gone('front');
  });

  it('leaves orphans without their owner', async () => {
    await create('parent');
    await ownedBy('orphan', 'parent');
    await api.delete(`${maps}/parent`, { propagationPolicy: 'Orphan' });
    await gone('parent');
    const { body } = await api.until(
      `${maps}/orphan`,
      answer =>
        jsonAt(answer.body, 'metadata', 'ownerReferences') === undefined,
    );
    expect(body.metadata).not.toHaveProperty('deletionTimestamp');
  });

  it('collects what refers to an owner that never was', async () => {
    await create('stray', {
      ownerReferences: [
        { apiVersion: 'v1', kind: 'ConfigMap', name: 'nobody', uid: 'x' },
      ],
    });
    expect(await gone('stray')).toMatchObject({ status: 404 });
  });

  it.each([
    ['uid', { preconditions: { uid: 'other' } }],
    ['resource version', { preconditions: { resourceVersion: '1' } }],
  ])('is refused where the %s is another', async (_, options) => {
    await create('sure');
    const { status, body } = await api.delete(`${maps}/sure`, options);
    expect([status, body.reason]).toEqual([409, 'Conflict']);
    await api.delete(`${maps}/sure`);
  });

  it('changes nothing as a dry run', async () => {
    await create('dry');
    expect((await api.delete(`${maps}/dry?dryRun=All`)).status).toBe(200);
    expect((await api.get(`${maps}/dry`)).status).toBe(200);
  });

  it('takes a collection by its labels', async () => {
    await create('one', { labels: { set: 'x' } });
    await create('two', { labels: { set: 'y' } });
    const { body } = await api.delete(`${maps}?labelSelector=set%3Dx`);
    expect(body.items).toHaveLength(1);
    expect((await api.get(`${maps}/one`)).status).toBe(404);
    expect((await api.get(`${maps}/two`)).status).toBe(200);
  });

  it('empties a namespace before it ends', async () => {
    await api.post('/api/v1/namespaces', {
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: { name: 'team-a' },
    });
    const inside = '/api/v1/namespaces/team-a/configmaps';
    await api.post(inside, {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name: 'held', finalizers: ['example.com/hold'] },
    });
    const { body } = await api.delete('/api/v1/namespaces/team-a');
    expect(body).toMatchObject({ status: { phase: 'Terminating' } });

    const refused = await api.post(inside, {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name: 'late' },
    });
    expect(refused.status).toBe(403);
    expect(refused.body.message).toContain(
      'unable to create new content in namespace team-a because it is being terminated',
    );

    await api.patch(`${inside}/held`, { metadata: { finalizers: null } });
    await api.until(
      '/api/v1/namespaces/team-a',
      ({ status }) => status === 404,
    );
  });

  it('keeps a claim while a pod uses it', async () => {
    const claims = '/api/v1/namespaces/default/persistentvolumeclaims';
    const pods = '/api/v1/namespaces/default/pods';
    await api.post(claims, {
      apiVersion: 'v1',
      kind: 'PersistentVolumeClaim',
      metadata: { name: 'disk' },
      spec: {
        accessModes: ['ReadWriteOnce'],
        resources: { requests: { storage: '1Gi' } },
      },
    });
    await api.post(pods, {
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { name: 'user' },
      spec: {
        nodeName: 'node-1',
        containers: [{ name: 'main', image: 'example.com/image' }],
        volumes: [
          { name: 'disk', persistentVolumeClaim: { claimName: 'disk' } },
        ],
      },
    });
    await api.delete(`${claims}/disk`);
    expect((await api.get(`${claims}/disk`)).body.metadata).toMatchObject({
      deletionTimestamp: expect.any(String),
      finalizers: ['kubernetes.io/pvc-protection'],
    });
    await api.delete(`${pods}/user`, { gracePeriodSeconds: 0 });
    await api.until(`${claims}/disk`, ({ status }) => status === 404);
  });
});
