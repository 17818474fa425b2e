import {
  hasCondition,
  MigrationState,
  Pod,
  VirtualMachineInstance,
  VirtualMachineInstanceMigration,
} from '../../model';
import { isFinal } from '../instancePhase';

/**
 * What a migration's next phase is told from.
 *
 * @internal
 */
export interface MigrationSituation {
  migration: VirtualMachineInstanceMigration;
  vmi?: VirtualMachineInstance;
  /** The launcher pod on the node that it goes to. */
  target?: Pod;
}

/**
 * Says whether a migration is over.
 *
 * @internal
 */
export function isMigrationOver({
  status,
}: VirtualMachineInstanceMigration): boolean {
  return ['Succeeded', 'Failed'].includes(status?.phase ?? '');
}

/**
 * The state that an instance reports of this very migration.
 *
 * @internal
 */
export function stateOf({
  migration,
  vmi,
}: MigrationSituation): MigrationState | undefined {
  const state = vmi?.status?.migrationState;
  return state?.migrationUid === migration.metadata.uid ? state : undefined;
}

function isReady({ status }: Pod): boolean {
  const { containerStatuses = [], phase } = status ?? {};
  return phase === 'Running' && containerStatuses.every(({ ready }) => ready);
}

function isDown({ metadata, status }: Pod): boolean {
  return (
    metadata.deletionTimestamp !== undefined ||
    ['Succeeded', 'Failed'].includes(status?.phase ?? '')
  );
}

/**
 * Tells the phase that a migration goes to (KubeVirt v1.9.0
 * pkg/virt-controller/watch/migration/migration.go). One phase at a time.
 *
 * @returns the present phase where nothing happens
 * @internal
 */
export function migrationPhase(situation: MigrationSituation): string {
  const { migration, vmi, target } = situation;
  const phase = migration.status?.phase ?? '';
  const state = stateOf(situation);
  if (isMigrationOver(migration)) return phase;
  const aborted = migration.metadata.deletionTimestamp !== undefined;
  if (!vmi || isFinal(vmi) || (aborted && phase !== 'Running')) return 'Failed';
  if (state?.failed) return 'Failed';
  if (phase !== '' && phase !== 'Pending' && (!target || isDown(target))) {
    if (!state?.completed) return 'Failed';
  }
  switch (phase) {
    case '':
      return 'Pending';
    case 'Pending':
      return target ? 'Scheduling' : phase;
    case 'Scheduling':
      return target && isReady(target) ? 'Scheduled' : phase;
    case 'Scheduled':
      return state ? 'PreparingTarget' : phase;
    case 'PreparingTarget':
      return state?.targetNodeAddress ? 'TargetReady' : phase;
    case 'TargetReady':
      return state?.startTimestamp ? 'Running' : phase;
    case 'Running':
      return state?.completed ? 'Succeeded' : phase;
    default:
      return phase;
  }
}

/**
 * Says whether the target pod has found no node.
 *
 * @internal
 */
export function isUnschedulable(target: Pod | undefined): boolean {
  return hasCondition(target, 'PodScheduled', 'False', 'Unschedulable');
}
