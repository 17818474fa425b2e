import {
  Condition,
  findCondition,
  removeCondition,
  rfc3339,
  setCondition,
  VirtualMachineInstance,
} from '../../model';

/**
 * Why virt-controller could not do what a machine asks for.
 *
 * @internal
 */
export interface SyncFailure {
  reason: string;
  message: string;
}

const ownTypes = ['Ready', 'Failure', 'RestartRequired'];

function copied(condition: Condition): Condition {
  return {
    ...condition,
    lastProbeTime: condition.lastProbeTime ?? null,
    lastTransitionTime: condition.lastTransitionTime ?? null,
  };
}

function readiness(vmi: VirtualMachineInstance | undefined, now: Date) {
  const ready = findCondition(vmi, 'Ready');
  if (ready) return copied(ready);
  return {
    type: 'Ready',
    status: 'False',
    reason: vmi ? 'VMIConditionMissing' : 'VMINotExists',
    message: vmi ? 'VMI is missing the Ready condition' : 'VMI does not exist',
    lastProbeTime: rfc3339(now),
    lastTransitionTime: rfc3339(now),
  };
}

function withFailure(
  conditions: Condition[],
  failure: SyncFailure | undefined,
  now: Date,
): Condition[] {
  if (!failure) return removeCondition(conditions, 'Failure');
  return setCondition(conditions, {
    type: 'Failure',
    status: 'True',
    ...failure,
    lastProbeTime: null,
    lastTransitionTime: rfc3339(now),
  });
}

/**
 * A machine's conditions: its own and copies of its instance's. The copies
 * stay when the instance is gone, until the next one comes (KubeVirt v1.9.0
 * vm.go, syncConditions).
 *
 * @param options.present - the conditions as they are
 * @param options.vmi - the instance
 * @param options.failure - why the last attempt failed; undefined: it did not
 * @internal
 */
export function machineConditions(options: {
  present?: Condition[];
  vmi?: VirtualMachineInstance;
  failure?: SyncFailure;
  now: Date;
}): Condition[] {
  const { present, vmi, failure, now } = options;
  let conditions = setCondition(present, readiness(vmi, now));
  conditions = withFailure(conditions, failure, now);
  if (!vmi) return conditions;
  const theirs = vmi.status?.conditions ?? [];
  for (const condition of theirs) {
    if (!ownTypes.includes(condition.type)) {
      conditions = setCondition(conditions, copied(condition));
    }
  }
  const types = new Set([...ownTypes, ...theirs.map(({ type }) => type)]);
  return conditions.filter(({ type }) => types.has(type));
}
