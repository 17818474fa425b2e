import {
  findCondition,
  rfc3339,
  setCondition,
  VirtualMachineRestore,
} from '../../model';

type Status = NonNullable<VirtualMachineRestore['status']>;

/**
 * Says whether a restore has come to its end, good or bad.
 *
 * @internal
 */
export function isOver(restore: VirtualMachineRestore): boolean {
  return (
    restore.status?.complete === true ||
    findCondition(restore, 'Failure') !== undefined
  );
}

/**
 * A restore's status with what is true now (KubeVirt v1.9.0
 * pkg/storage/snapshot/restore.go).
 *
 * @param told.progressing - why it goes on or not, with `True` or `False`
 * @param told.ready - the same for its end
 * @param told.failure - why it has failed for good
 * @internal
 */
export function restoreStatus(
  restore: VirtualMachineRestore,
  told: {
    progressing: [status: 'True' | 'False', reason: string];
    ready: [status: 'True' | 'False', reason: string];
    failure?: string;
  },
  now: Date,
): Status {
  const { progressing, ready, failure } = told;
  const present = restore.status ?? { complete: false };
  const all: [type: string, status: string, reason: string][] = [
    ['Progressing', ...progressing],
    ['Ready', ...ready],
    ...(failure
      ? [['Failure', 'True', failure] as [string, string, string]]
      : []),
  ];
  return {
    ...present,
    conditions: all.reduce(
      (conditions, [type, status, reason]) =>
        setCondition(conditions, {
          type,
          status,
          reason,
          lastTransitionTime: rfc3339(now),
        }),
      present.conditions ?? [],
    ),
  };
}
