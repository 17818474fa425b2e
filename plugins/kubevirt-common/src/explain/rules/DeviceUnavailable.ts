import { nodesText } from '../messages/nodesText';
import { Rule } from '../Rule';
import { unschedulable } from '../signals/unschedulable';

/**
 * No node has a device free that the VM asks for.
 *
 * @internal
 */
export const DeviceUnavailable: Rule = {
  code: 'DeviceUnavailable',
  find(_, all) {
    const found = unschedulable(all, 'device');
    if (!found) {
      return [];
    }
    const nodes = nodesText(found.text, 'has');
    return [
      {
        summary: `${nodes} the device '${found.obstacle.device}' free.`,
        nextStep:
          'Stop another VM that uses one, or ask the administrators whether its driver (vfio-pci) and device plugin run on the nodes.',
        signals: found.signals,
      },
    ];
  },
};
