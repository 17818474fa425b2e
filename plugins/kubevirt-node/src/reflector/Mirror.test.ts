import { KubernetesObject } from 'backstage-plugin-kubevirt-common';
import { Mirror } from './Mirror';
import { ObjectChange } from './ObjectStore';

function pod(uid: string, wanted = true): KubernetesObject {
  const labels: Record<string, string> = wanted ? { wanted: '' } : {};
  const metadata = { name: 'web', uid, labels, resourceVersion: `${uid}0` };
  return { metadata };
}

describe('Mirror', () => {
  let changes: ObjectChange<KubernetesObject>[];
  let mirror: Mirror<KubernetesObject>;

  beforeEach(() => {
    changes = [];
    mirror = Mirror.create<KubernetesObject>({
      project: object =>
        'wanted' in object.metadata!.labels! ? object : undefined,
      onChange: change => changes.push(change),
    });
  });

  const told = () =>
    changes.map(({ type, object }) => `${type} ${object.metadata?.uid}`);

  it.each([
    ['ADDED', '10'],
    ['MODIFIED', '10'],
    ['DELETED', '10'],
    ['BOOKMARK', '10'],
    ['SURPRISE', undefined],
  ])('goes on from the version of %s: %s', (type, version) => {
    expect(mirror.take({ type, object: pod('1') })).toBe(version);
  });

  it.each([true, false])(
    'keeps an object when its predecessor is told dead, which was wanted: %s',
    wanted => {
      mirror.take({ type: 'ADDED', object: pod('2') });
      mirror.take({ type: 'DELETED', object: pod('1', wanted) });
      expect(told()).toEqual(['added 2']);
    },
  );

  it('loses an object that is not wanted any more, or is deleted as such', () => {
    mirror.take({ type: 'ADDED', object: pod('1') });
    mirror.take({ type: 'MODIFIED', object: pod('1', false) });
    mirror.take({ type: 'ADDED', object: pod('2') });
    mirror.take({ type: 'DELETED', object: pod('2', false) });
    expect(told()).toEqual(['added 1', 'deleted 1', 'added 2', 'deleted 2']);
  });

  it('tells a deletion that the API server told of from one that a list implies', () => {
    mirror.take({ type: 'ADDED', object: pod('1') });
    mirror.take({ type: 'DELETED', object: pod('1') });
    mirror.take({ type: 'ADDED', object: pod('2') });
    mirror.beginList().finish();
    const deletions = changes.filter(({ type }) => type === 'deleted');
    expect(deletions.map(it => it.told)).toEqual([true, undefined]);
  });

  it('concludes nothing from a list that does not finish', () => {
    mirror.take({ type: 'ADDED', object: pod('1') });
    mirror.beginList();
    expect(told()).toEqual(['added 1']);
    mirror.beginList().finish();
    expect(told()).toEqual(['added 1', 'deleted 1']);
  });

  it('counts objects that cannot be read', () => {
    mirror.take({ type: 'ADDED', object: { metadata: { name: 'x' } } });
    expect(mirror.errors).toBe(1);
    expect(mirror.store.size).toBe(0);
  });
});
