import { ResourceQuota } from './ResourceQuota';

/** A launcher pod has requests and no deadline. */
const HOLDS: Record<string, boolean> = {
  NotTerminating: true,
  NotBestEffort: true,
  Terminating: false,
  BestEffort: false,
};

/**
 * Says whether a quota counts launcher pods. One with a scope that cannot be
 * told from the virtual machine, a priority class for instance, is taken not
 * to: a wrong refusal would be worse than a late one.
 *
 * @internal
 */
export function appliesToLauncher({ spec }: ResourceQuota): boolean {
  const selected = (spec?.scopeSelector?.matchExpressions ?? []).map(
    ({ scopeName = '', operator }) =>
      operator === 'Exists' ? scopeName : 'unknown',
  );
  return [...(spec?.scopes ?? []), ...selected].every(scope => HOLDS[scope]);
}
