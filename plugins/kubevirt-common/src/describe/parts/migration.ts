import { MigrationView } from '../../view';
import { VirtualMachineContext } from '../VirtualMachineContext';

/**
 * The live migration that is under way, or the last one.
 *
 * @returns undefined where the instance never moved
 * @internal
 */
export function describeMigration({
  vmi,
  migrations,
}: VirtualMachineContext): MigrationView | undefined {
  const [newest] = migrations;
  const state = vmi?.status?.migrationState ?? newest?.status?.migrationState;
  return newest || state
    ? {
        phase: newest?.status?.phase,
        source: state?.sourceNode,
        target: state?.targetNode,
        mode: state?.mode,
        startedAt: state?.startTimestamp,
        endedAt: state?.endTimestamp,
        failureReason: state?.failureReason,
      }
    : undefined;
}
