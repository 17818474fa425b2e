import { TolerationValues } from 'backstage-plugin-kubevirt-common';

const EFFECTS = ['NoSchedule', 'PreferNoSchedule', 'NoExecute'] as const;

/**
 * Reads a toleration as `kubectl taint` writes a taint:
 * `key=value:NoSchedule`, `key:NoExecute`, `key`.
 *
 * @returns what the line says; all of a line that says nothing of the kind is
 * the key, which the check then refuses
 * @internal
 */
export function readToleration(line: string): TolerationValues {
  const [, key, value, word] =
    /^([^=:]+)(?:=([^:]*))?(?::([A-Za-z]+))?$/.exec(line) ?? [];
  const effect = EFFECTS.find(each => each === word);
  if (!key || (word && !effect)) {
    return { key: line, operator: 'Exists' };
  }
  return {
    key,
    ...(value === undefined
      ? { operator: 'Exists' as const }
      : { operator: 'Equal' as const, value }),
    ...(effect && { effect }),
  };
}

/**
 * Writes a toleration as `readToleration` reads it.
 *
 * @internal
 */
export function writeToleration(toleration: TolerationValues): string {
  const { key = '', operator, value = '', effect } = toleration;
  const equal = operator === 'Exists' ? '' : `=${value}`;
  return `${key}${equal}${effect ? `:${effect}` : ''}`;
}
