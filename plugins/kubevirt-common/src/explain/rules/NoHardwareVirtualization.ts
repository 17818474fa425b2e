import { nodesText } from '../messages/nodesText';
import { Rule } from '../Rule';
import { unschedulable } from '../signals/unschedulable';

/**
 * No node offers KVM.
 *
 * @internal
 */
export const NoHardwareVirtualization: Rule = {
  code: 'NoHardwareVirtualization',
  find(_, all) {
    const found = unschedulable(all, 'virtualization');
    if (!found) {
      return [];
    }
    const nodes = nodesText(found.text, 'offers');
    return [
      {
        summary: `${nodes} hardware virtualization (KVM) to VMs.`,
        nextStep:
          'Ask the administrators to turn (nested) virtualization on in the nodes, or, for a laboratory, to set `useEmulation` in KubeVirt.',
        signals: found.signals,
      },
    ];
  },
};
