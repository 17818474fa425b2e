import { ApiObject } from '../objects/ApiObject';
import { ObjectStore } from './ObjectStore';

const object = (name: string, data?: Record<string, string>): ApiObject => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: {
    name,
    namespace: 'default',
    uid: name,
    resourceVersion: '',
    creationTimestamp: '2026-01-01T00:00:00Z',
  },
  ...(data && { data }),
});

describe('ObjectStore', () => {
  it('counts one version for all resources', () => {
    const store = ObjectStore.create();
    const first = store.write('configmaps', object('a'));
    const second = store.write('secrets', object('a'));
    expect(Number(second.metadata.resourceVersion)).toBe(
      Number(first.metadata.resourceVersion) + 1,
    );
  });

  it('never changes an object that it has given out', () => {
    const store = ObjectStore.create();
    const before = store.write('configmaps', object('a', { key: '1' }));
    store.write('configmaps', object('a', { key: '2' }));
    expect(before.data).toEqual({ key: '1' });
  });

  it('tells of writes with what was there before', () => {
    const store = ObjectStore.create();
    const told: string[] = [];
    const stop = store.subscribe((resource, { type, previous }) =>
      told.push(`${resource} ${type} ${previous ? 'known' : 'new'}`),
    );
    const stored = store.write('configmaps', object('a'));
    store.write('configmaps', stored);
    store.write('configmaps', stored, 'remove');
    stop();
    store.write('configmaps', object('b'));
    expect(told).toEqual([
      'configmaps ADDED new',
      'configmaps MODIFIED known',
      'configmaps DELETED known',
    ]);
  });

  it('goes on from another number and forgets what was before', () => {
    const store = ObjectStore.create();
    store.write('configmaps', object('a'));
    store.restartVersions(100);
    expect(store.version).toBe(100);
    expect(
      store.get('configmaps', { namespace: 'default', name: 'a' })?.metadata
        .resourceVersion,
    ).toBe('100');
    expect(store.table('configmaps').compacted).toBe(100);
  });
});
