import { Condition } from './KubeObject';

/**
 * Finds a condition by its type.
 *
 * @param object - anything that carries conditions; may be undefined
 * @param type - the condition's type
 * @returns the condition, or undefined where there is none
 * @internal
 */
export function findCondition(
  object: { status?: { conditions?: Condition[] } } | undefined,
  type: string,
): Condition | undefined {
  return object?.status?.conditions?.find(condition => condition.type === type);
}

/**
 * Says whether a condition stands at a status, and for a reason.
 *
 * @param object - anything that carries conditions; may be undefined
 * @param type - the condition's type
 * @param status - `True`, `False` or `Unknown`
 * @param reason - the reason it must have; any where left out
 * @returns whether all of it holds
 * @internal
 */
export function hasCondition(
  object: { status?: { conditions?: Condition[] } } | undefined,
  type: string,
  status: string,
  reason?: string,
): boolean {
  const condition = findCondition(object, type);
  return (
    condition?.status === status &&
    (reason === undefined || condition.reason === reason)
  );
}

/**
 * Puts a condition in, in the place of one of the same type, else at the end.
 * Where status, reason and message are the same, the old one stays with its
 * times.
 *
 * @param conditions - what there is
 * @param condition - what is true now
 * @returns a new list, or the old one where nothing changed
 * @internal
 */
export function setCondition(
  conditions: Condition[] = [],
  condition: Condition,
): Condition[] {
  const at = conditions.findIndex(({ type }) => type === condition.type);
  if (at === -1) return [...conditions, condition];
  const old = conditions[at];
  const same =
    old.status === condition.status &&
    (old.reason ?? '') === (condition.reason ?? '') &&
    (old.message ?? '') === (condition.message ?? '');
  return same ? conditions : conditions.with(at, condition);
}

/**
 * Takes a condition out.
 *
 * @param conditions - what there is
 * @param type - the type to take out
 * @returns a new list, or the old one where nothing changed
 * @internal
 */
export function removeCondition(
  conditions: Condition[] = [],
  type: string,
): Condition[] {
  return conditions.some(condition => condition.type === type)
    ? conditions.filter(condition => condition.type !== type)
    : conditions;
}
