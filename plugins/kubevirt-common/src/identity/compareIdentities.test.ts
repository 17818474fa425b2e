import { compareIdentities } from './compareIdentities';

it('orders by name, then by cluster and namespace', () => {
  const ordered = [
    ['b', 'z', 'vm-1'],
    ['a', 'a', 'vm-2'],
    ['a', 'b', 'vm-2'],
    ['b', 'a', 'vm-2'],
    ['a', 'a', 'vm-10'],
  ].map(([cluster, namespace, name]) => ({ cluster, namespace, name }));
  expect([...ordered].reverse().sort(compareIdentities)).toEqual(ordered);
});
