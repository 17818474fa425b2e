import { list } from '../../describe/parts/words';
import { nodeReasons } from '../messages/nodeReasons';
import { Rule } from '../Rule';
import { unschedulable } from '../signals/unschedulable';

/**
 * No node matches what the VM demands of it: labels, architecture, CPU model,
 * taints, the place of its volumes.
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
    const reasons = nodeReasons(found.text);
    const selector = Object.entries(spec.nodeSelector ?? {});
    const demands = list(selector.map(([label, value]) => `${label}=${value}`));
    const match = demands
      ? `takes the VM, which demands ${demands}`
      : 'takes the VM';
    return [
      {
        summary: reasons
          ? `No node ${match}: of ${reasons.nodes}, ${reasons.text}.`
          : noNode(found.text),
        nextStep:
          reasons?.nextStep ??
          'Ask the administrators for a node that takes the VM.',
        signals: found.signals,
      },
    ];
  },
};

function noNode(text: string): string {
  return /^(?:0\/0 nodes are available|no nodes available)/.test(text)
    ? 'No node takes the VM: the cluster has none for it.'
    : `No node takes the VM: ${text}`;
}
