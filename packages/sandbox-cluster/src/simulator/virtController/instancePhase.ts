import { rfc3339, VirtualMachineInstance } from '../model';

/**
 * Says whether an instance has ended.
 *
 * @internal
 */
export function isFinal(vmi: VirtualMachineInstance): boolean {
  return ['Succeeded', 'Failed'].includes(vmi.status?.phase ?? '');
}

/**
 * Says whether an instance has at any time been Running.
 *
 * @internal
 */
export function hasRun(vmi: VirtualMachineInstance): boolean {
  return (
    vmi.status?.phase === 'Running' ||
    (vmi.status?.phaseTransitionTimestamps ?? []).some(
      ({ phase }) => phase === 'Running',
    )
  );
}

/**
 * Moves an instance's or a migration's status to a phase and notes when.
 *
 * @param status - as it is; undefined before the first phase
 * @param phase - the phase it enters; the same one changes nothing
 * @param now - when
 * @returns the new status
 * @internal
 */
export function enterPhase<
  Status extends {
    phase?: string;
    phaseTransitionTimestamps?: {
      phase: string;
      phaseTransitionTimestamp: string;
    }[];
  },
>(status: Status, phase: string, now: Date): Status {
  if (status.phase === phase) return status;
  return {
    ...status,
    phase,
    phaseTransitionTimestamps: [
      ...(status.phaseTransitionTimestamps ?? []),
      { phase, phaseTransitionTimestamp: rfc3339(now) },
    ],
  };
}
