import { QueryKey } from './queryKeys';

/**
 * Other words for the same keys.
 *
 * @internal
 */
export const queryKeyAliases: Record<string, QueryKey> = {
  namespace: 'ns',
  mem: 'memory',
  cpus: 'cpu',
  vcpu: 'cpu',
  address: 'ip',
  pvc: 'claim',
  is: 'status',
  state: 'status',
};
