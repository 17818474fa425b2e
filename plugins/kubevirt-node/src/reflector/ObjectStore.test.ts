import { ObjectStore } from './ObjectStore';

function object(uid: string, resourceVersion: string, name = 'web') {
  return { metadata: { namespace: 'team-a', name, uid, resourceVersion } };
}

describe('ObjectStore', () => {
  it('tells what is new, what is changed, and nothing of what is known', () => {
    const store = ObjectStore.create();
    const first = object('1', '10');
    const second = object('1', '11');
    expect(store.put(first)).toEqual([
      { type: 'added', key: 'team-a/web', object: first },
    ]);
    expect(store.put(object('1', '10'))).toEqual([]);
    expect(store.put(second)).toEqual([
      { type: 'updated', key: 'team-a/web', object: second, previous: first },
    ]);
    expect(store.get('team-a/web')).toBe(second);
  });

  it('tells that one went and another came where a name is used again', () => {
    const store = ObjectStore.create();
    store.put(object('1', '10'));
    expect(store.put(object('2', '12'))).toEqual([
      { type: 'deleted', key: 'team-a/web', object: object('1', '10') },
      { type: 'added', key: 'team-a/web', object: object('2', '12') },
    ]);
  });

  it('does not remove an object for the death of its predecessor', () => {
    const store = ObjectStore.create();
    store.put(object('2', '12'));
    expect(store.remove(object('1', '11'))).toEqual([]);
    expect(store.size).toBe(1);
    expect(store.remove(object('2', '13'))).toEqual([
      { type: 'deleted', key: 'team-a/web', object: object('2', '13') },
    ]);
    expect(store.size).toBe(0);
  });
});
