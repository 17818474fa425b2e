import { withoutStop } from '../../describe/parts/words';
import { millis } from '../../describe/times';
import { VirtualMachineContext } from '../../describe/VirtualMachineContext';
import { findCondition, VirtualMachineInstanceMigration } from '../../objects';
import { Rule } from '../Rule';
import { Signal } from '../Signal';
import { matching } from '../signals/matching';
import { signalOf } from '../signals/signalOf';

/**
 * The last move to another node failed. The VM runs on where it was. One that
 * somebody called off is no failure.
 *
 * @internal
 */
export const MigrationFailed: Rule = {
  code: 'MigrationFailed',
  find(context, all) {
    if (context.vmi?.status?.phase !== 'Running') {
      return [];
    }
    const conditions = matching(all, {
      field:
        /^condition (?:DecentralizedLiveMigrationFailure|migrationRejected|migrationBlocked|decentralizedMigrationBlocked)/,
    });
    const failures = lastMigrationFailures(context);
    if (failures.length === 0 && conditions.length === 0) {
      return [];
    }
    const { sourceNode, targetNode, failureReason } =
      context.vmi.status.migrationState ?? {};
    const why =
      failureReason ??
      context.migrations[0]?.status?.migrationState?.failureReason ??
      conditions[0]?.text;
    const target = targetNode ?? 'another node';
    const place = sourceNode ? `on ${sourceNode}` : 'where it was';
    const cause = why ? `: ${withoutStop(why)}` : '';
    return [
      {
        summary: `The VM could not be moved to ${target}${cause}; it runs on, ${place}.`,
        nextStep:
          'Try again later; when it fails again, look at the events of the migration and at the node it is to move to.',
        signals: [
          ...failures,
          ...conditions,
          ...matching(all, {
            reason: /^(?:FailedMigration|MigrationBackoff)$/,
          }),
          ...matching(all, { text: /migration uid \S+ failed/ }),
        ],
      },
    ];
  },
};

function lastMigrationFailures(context: VirtualMachineContext): Signal[] {
  const { vmi, migrations } = context;
  const signals: Signal[] = [];
  const state = vmi?.status?.migrationState;
  const [newest] = migrations.filter(
    ({ metadata }) =>
      (millis(metadata?.creationTimestamp) ?? Infinity) >=
      (millis(vmi?.metadata?.creationTimestamp) ?? -Infinity),
  );
  const isNewer =
    (millis(newest?.metadata?.creationTimestamp) ?? -Infinity) >
    (millis(state?.endTimestamp ?? state?.startTimestamp) ?? -Infinity);
  if (state?.failed && !state.abortRequested && !isNewer) {
    signals.push(
      signalOf({
        kind: 'VirtualMachineInstance',
        object: vmi,
        field: 'status.migrationState',
        text: state.failureReason || 'failed',
        since: state.endTimestamp,
      }),
    );
  }
  if (newest?.status?.phase === 'Failed' && !isCalledOff(newest)) {
    signals.push(
      signalOf({
        kind: 'VirtualMachineInstanceMigration',
        object: newest,
        field: 'status.phase',
        text: 'Failed',
        since: newest.status.migrationState?.endTimestamp,
      }),
    );
  }
  return signals;
}

/** A migration is called off by deleting it. */
function isCalledOff(migration: VirtualMachineInstanceMigration): boolean {
  return (
    migration.metadata?.deletionTimestamp !== undefined ||
    migration.status?.migrationState?.abortRequested === true ||
    findCondition(migration, 'migrationAbortRequested')?.status === 'True'
  );
}
