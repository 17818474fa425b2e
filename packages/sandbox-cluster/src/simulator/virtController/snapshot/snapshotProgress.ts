import { VirtualMachineSnapshot } from '../../model';

const usualDeadline = 300;
const units: Record<string, number> = { h: 3600, m: 60, s: 1, ms: 0.001 };

/**
 * How many seconds a snapshot may take.
 *
 * @returns Infinity where it may take any
 * @internal
 */
export function failureDeadline({ spec }: VirtualMachineSnapshot): number {
  if (spec.failureDeadline === undefined) return usualDeadline;
  const parts = [...spec.failureDeadline.matchAll(/([\d.]+)(ms|h|m|s)/g)];
  const seconds = parts.reduce(
    (sum, [, amount, unit]) => sum + Number(amount) * units[unit],
    0,
  );
  return seconds || Infinity;
}

/**
 * Says whether a snapshot is still being taken.
 *
 * @internal
 */
export function isProgressing({ status }: VirtualMachineSnapshot): boolean {
  return !['Succeeded', 'Failed'].includes(status?.phase ?? '');
}

/**
 * Says whether a snapshot's content goes with it: unless it is complete and
 * to be kept.
 *
 * @internal
 */
export function takesContentAlong({
  spec,
  status,
}: VirtualMachineSnapshot): boolean {
  return spec.deletionPolicy !== 'Retain' || status?.readyToUse !== true;
}
