import { jsonAt } from '../objects/json';
import { TestApi } from '../testing/TestApi';

const inside = '/api/v1/namespaces/team-a';

describe('quotas and limits of a namespace', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await TestApi.start({
      objects: [
        { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'team-a' } },
      ],
    });
  });
  afterAll(() => api.stop());

  const claim = (name: string, storage: string) =>
    api.post(`${inside}/persistentvolumeclaims`, {
      apiVersion: 'v1',
      kind: 'PersistentVolumeClaim',
      metadata: { name },
      spec: {
        accessModes: ['ReadWriteOnce'],
        resources: { requests: { storage } },
      },
    });

  const pod = (name: string, resources: object) =>
    api.post(`${inside}/pods`, {
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { name },
      spec: {
        containers: [{ name: 'main', image: 'example.com/x', resources }],
      },
    });

  const quota = (hard: object) =>
    api.post(`${inside}/resourcequotas`, {
      apiVersion: 'v1',
      kind: 'ResourceQuota',
      metadata: { name: 'limits' },
      spec: { hard },
    });

  afterEach(async () => {
    await api.delete(`${inside}/resourcequotas/limits`);
    await api.delete(`${inside}/limitranges/limits`);
    for (const kind of ['persistentvolumeclaims', 'pods']) {
      await api.delete(`${inside}/${kind}`, { gracePeriodSeconds: 0 });
      await api.until(
        `${inside}/${kind}`,
        ({ body }) => (body.items as unknown[]).length === 0,
      );
    }
  });

  it('refuse a claim beyond the quota, with the sums', async () => {
    await quota({ 'requests.storage': '10Gi' });
    expect((await claim('one', '6Gi')).status).toBe(201);
    const { status, body } = await claim('two', '5Gi');
    expect([status, body.message]).toEqual([
      403,
      'persistentvolumeclaims "two" is forbidden: exceeded quota: limits, requested: requests.storage=5Gi, used: requests.storage=6Gi, limited: requests.storage=10Gi',
    ]);
  });

  it('give back what is deleted', async () => {
    await quota({ persistentvolumeclaims: '1' });
    await claim('one', '1Gi');
    expect((await claim('two', '1Gi')).status).toBe(403);
    await api.delete(`${inside}/persistentvolumeclaims/one`);
    await api.until(
      `${inside}/persistentvolumeclaims/one`,
      ({ status }) => status === 404,
    );
    expect((await claim('two', '1Gi')).status).toBe(201);
  });

  it('show what is used', async () => {
    await quota({ 'requests.storage': '10Gi', pods: '4' });
    await claim('one', '6Gi');
    const { body } = await api.until(
      `${inside}/resourcequotas/limits`,
      answer =>
        jsonAt(answer.body, 'status', 'used', 'requests.storage') === '6Gi',
    );
    expect(body.status).toEqual({
      hard: { pods: '4', 'requests.storage': '10Gi' },
      used: { pods: '0', 'requests.storage': '6Gi' },
    });
  });

  it('want a pod to say what it needs of what is limited', async () => {
    await quota({ 'limits.memory': '1Gi' });
    const { status, body } = await pod('silent', {});
    expect([status, body.message]).toEqual([
      403,
      'pods "silent" is forbidden: failed quota: limits: must specify limits.memory for: main',
    ]);
  });

  it('count the requests of pods', async () => {
    await quota({ 'requests.cpu': '1' });
    expect((await pod('one', { requests: { cpu: '600m' } })).status).toBe(201);
    const { body } = await pod('two', { requests: { cpu: '600m' } });
    expect(body.message).toContain(
      'requested: requests.cpu=600m, used: requests.cpu=600m, limited: requests.cpu=1',
    );
  });

  it('give containers the defaults of a limit range', async () => {
    await api.post(`${inside}/limitranges`, {
      apiVersion: 'v1',
      kind: 'LimitRange',
      metadata: { name: 'limits' },
      spec: {
        limits: [
          {
            type: 'Container',
            default: { memory: '512Mi' },
            defaultRequest: { memory: '256Mi' },
            max: { memory: '1Gi' },
          },
          { type: 'PersistentVolumeClaim', max: { storage: '5Gi' } },
        ],
      },
    });
    const { body } = await pod('plain', {});
    expect(jsonAt(body, 'spec', 'containers', 0, 'resources')).toEqual({
      limits: { memory: '512Mi' },
      requests: { memory: '256Mi' },
    });
    const large = await pod('large', { limits: { memory: '2Gi' } });
    expect([large.status, large.body.message]).toEqual([
      403,
      'pods "large" is forbidden: maximum memory usage per Container is 1Gi, but limit is 2Gi',
    ]);
    const disk = await claim('disk', '6Gi');
    expect([disk.status, disk.body.message]).toEqual([
      403,
      'persistentvolumeclaims "disk" is forbidden: maximum storage usage per PersistentVolumeClaim is 5Gi, but request is 6Gi',
    ]);
  });
});
