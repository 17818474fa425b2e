import {
  Condition,
  findCondition,
  rfc3339,
  setCondition,
  VirtualMachineClone,
} from '../../model';

type Status = NonNullable<VirtualMachineClone['status']>;

/**
 * How far a clone has come, and what keeps it from going on.
 *
 * @internal
 */
export interface CloneProgress extends Omit<Status, 'conditions'> {
  /** Why it cannot begin yet. */
  waitsFor?: string;
  /** Why it never will succeed. */
  failure?: string;
}

type Told = [status: 'True' | 'False', reason: string];

function told({ phase, waitsFor, failure }: CloneProgress): [Told, Told] {
  if (phase === 'Succeeded') {
    return [
      ['False', 'Ready'],
      ['True', 'Ready'],
    ];
  }
  if (waitsFor !== undefined) {
    return [
      ['False', 'Pending'],
      ['False', waitsFor],
    ];
  }
  return failure === undefined
    ? [
        ['True', 'Still processing'],
        ['False', 'Still processing'],
      ]
    : [
        ['False', 'Failed'],
        ['False', failure],
      ];
}

/**
 * A clone's status with what is true now. Its conditions keep their first
 * reason as long as their status stays (KubeVirt v1.9.0
 * pkg/virt-controller/watch/clone/util.go, updateCondition).
 *
 * @internal
 */
export function cloneStatus(
  clone: VirtualMachineClone,
  progress: CloneProgress,
  now: Date,
): Status {
  const [progressing, ready] = told(progress);
  const { waitsFor: _, failure: __, ...reached } = progress;
  const put = (
    conditions: Condition[],
    type: string,
    [status, reason]: Told,
  ): Condition[] =>
    findCondition(clone, type)?.status === status
      ? conditions
      : setCondition(conditions, {
          type,
          status,
          reason,
          lastTransitionTime: rfc3339(now),
        });
  return {
    ...reached,
    conditions: put(
      put(clone.status?.conditions ?? [], 'Progressing', progressing),
      'Ready',
      ready,
    ),
  };
}
