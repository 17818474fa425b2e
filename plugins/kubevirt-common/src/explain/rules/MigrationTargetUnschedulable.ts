import { withoutStop } from '../../describe/parts/words';
import { nodeReasons } from '../messages/nodeReasons';
import { Rule } from '../Rule';
import { Signal } from '../Signal';
import { matching } from '../signals/matching';
import { signalOf } from '../signals/signalOf';
import { VirtualMachineContext } from '../../describe/VirtualMachineContext';

/**
 * The VM is to move, and no other node takes it.
 *
 * @internal
 */
export const MigrationTargetUnschedulable: Rule = {
  code: 'MigrationTargetUnschedulable',
  find(context, all) {
    const [migration] = context.migrations;
    const phase = migration?.status?.phase;
    if (!migration || phase === 'Succeeded' || phase === 'Failed') {
      return [];
    }
    const signals = [
      ...targets(context),
      ...matching(all, { reason: /^migrationTargetPodUnschedulable$/i }),
      ...matching(all, {
        field: /^condition migrationRejectedByResourceQuota$/,
      }),
    ];
    if (signals.length === 0) {
      return [];
    }
    const reasons = nodeReasons(signals[0].text);
    const why = reasons
      ? `of ${reasons.nodes}, ${reasons.text}`
      : withoutStop(signals[0].text);
    return [
      {
        summary: `The VM is to move, and no other node takes it: ${why}.`,
        nextStep:
          'Wait for room on another node, or delete the migration; the VM runs on where it is.',
        signals,
      },
    ];
  },
};

function targets({ migrationTargets }: VirtualMachineContext): Signal[] {
  return migrationTargets.slice(0, 1).flatMap(pod =>
    (pod.status?.conditions ?? [])
      .filter(
        ({ type, status }) => type === 'PodScheduled' && status === 'False',
      )
      .map(condition =>
        signalOf({
          kind: 'Pod',
          object: pod,
          field: 'condition PodScheduled',
          text: condition.message || condition.reason || '',
          since: condition.lastTransitionTime ?? undefined,
        }),
      ),
  );
}
