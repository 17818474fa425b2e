import { MigrationState, rfc3339, VirtualMachineInstance } from '../model';

/**
 * The annotation on a machine that says how many seconds its migration takes.
 *
 * @public
 */
export const migrationSecondsAnnotation =
  'sandbox.kubevirt.io/migration-seconds';

/**
 * What virt-handler does next in a migration.
 *
 * @internal
 */
export interface MigrationStep {
  state: MigrationState;
  /** Where the domain runs from now on. */
  nodeName?: string;
  event?: {
    type: 'Normal' | 'Warning';
    reason: string;
    message: string;
  };
}

const prepares = 1;
const usually = 6;

/**
 * Seconds that a migration takes from its start to its end.
 *
 * @internal
 */
export function migrationSeconds(
  annotations: Record<string, string> | undefined,
): number {
  return Number(annotations?.[migrationSecondsAnnotation]) || usually;
}

/**
 * Tells the next step of a migration that was handed over: the target is
 * prepared, memory is copied, the domain runs elsewhere, or it failed and runs
 * where it ran.
 *
 * @param vmi - the instance, with a `migrationState`
 * @param options.seconds - simulated seconds since it was handed over
 * @param options.lasts - seconds that copying takes
 * @param options.fail - a failure that was asked for: F42
 * @returns undefined while it only takes time, and once it is over
 * @internal
 */
export function migrationStep(
  vmi: VirtualMachineInstance,
  options: { seconds: number; lasts: number; fail?: string; now: Date },
): MigrationStep | undefined {
  const state = vmi.status?.migrationState;
  const { seconds, lasts, fail, now } = options;
  if (!state || state.completed || state.failed) return undefined;
  const { migrationUid, targetNode = '' } = state;
  if (!state.targetNodeAddress) {
    return {
      state: {
        ...state,
        targetNodeAddress: '192.0.2.1',
        targetNodeDomainDetected: true,
      },
      event: {
        type: 'Normal',
        reason: 'PreparingTarget',
        message: 'VirtualMachineInstance Migration Target Prepared.',
      },
    };
  }
  if (!state.startTimestamp) {
    if (seconds < prepares) return undefined;
    return {
      state: { ...state, startTimestamp: rfc3339(now) },
      event: {
        type: 'Normal',
        reason: 'Migrating',
        message: 'VirtualMachineInstance is migrating.',
      },
    };
  }
  if (seconds < prepares + lasts) return undefined;
  const endTimestamp = rfc3339(now);
  if (fail === 'F42') {
    const failureReason =
      'Live migration stuck for 150 seconds and has been aborted';
    return {
      state: {
        ...state,
        endTimestamp,
        completed: true,
        failed: true,
        failureReason,
      },
      event: {
        type: 'Warning',
        reason: 'Migrated',
        message: `VirtualMachineInstance migration uid ${migrationUid} failed. reason:${failureReason}`,
      },
    };
  }
  return {
    state: { ...state, endTimestamp, completed: true },
    nodeName: targetNode,
    event: {
      type: 'Normal',
      reason: 'Migrated',
      message: `The VirtualMachineInstance migrated to node ${targetNode}.`,
    },
  };
}
