import { Manager, managerKey, Managers } from './Managers';

const MAX_UPDATE_MANAGERS = 10;

/**
 * Keeps the number of updaters bounded: the oldest are merged into one entry,
 * `ancient-changes`, for each version.
 *
 * Source: Kubernetes 1.36, apimachinery
 * pkg/util/managedfields/internal/capmanagers.go.
 *
 * @internal
 */
export function mergeOldUpdaters(managers: Managers): Managers {
  const updaters = [...managers.values()]
    .filter(({ operation }) => operation === 'Update')
    .sort((left, right) => ((left.time ?? '') < (right.time ?? '') ? -1 : 1));
  const excess = updaters.length - MAX_UPDATE_MANAGERS;
  if (excess <= 0) {
    return managers;
  }
  const result = new Map(managers);
  // One more than the excess, for the entry that takes them in.
  for (const old of updaters.slice(0, excess + 1)) {
    const id = {
      manager: 'ancient-changes',
      operation: 'Update' as const,
      apiVersion: old.apiVersion,
    };
    const existing: Manager | undefined = result.get(managerKey(id));
    result.delete(managerKey(old));
    result.set(managerKey(id), {
      ...id,
      time: old.time,
      fields: existing ? existing.fields.union(old.fields) : old.fields,
    });
  }
  return result;
}
