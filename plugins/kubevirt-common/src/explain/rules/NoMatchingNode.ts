import { list } from '../../describe/parts/words';
import { parseSchedulerMessage } from '../messages/schedulerMessage';
import { Rule } from '../Rule';
import { unschedulable } from '../signals/unschedulable';

/**
 * No node matches what the VM demands of it (F19): labels, architecture, CPU
 * model, taints, the place of its volumes.
 *
 * @internal
 */
export const NoMatchingNode: Rule = {
  code: 'NoMatchingNode',
  find({ spec }, all) {
    const found = unschedulable(all, 'node');
    if (!found) {
      return [];
    }
    const refusal = parseSchedulerMessage(found.text);
    const reasons = list(
      (refusal?.reasons ?? []).map(
        ({ nodes, text }) =>
          `${nodes} ${text
            .replace(/^node\(s\) /, '')
            .replace("Pod's", "VM's")}`,
      ),
    );
    const selector = Object.entries(spec.nodeSelector ?? {});
    const demands = list(selector.map(([label, value]) => `${label}=${value}`));
    const match = demands
      ? `matches the VM, which demands ${demands}`
      : 'matches the VM';
    return [
      {
        summary: refusal
          ? `No node ${match}: of ${refusal.nodes}, ${reasons}.`
          : `No node takes the VM: ${found.text}`,
        nextStep:
          'Change the node selector, architecture or CPU model of the VM, or ask the administrators whether KubeVirt runs on the nodes that it needs.',
        signals: found.signals,
      },
    ];
  },
};
