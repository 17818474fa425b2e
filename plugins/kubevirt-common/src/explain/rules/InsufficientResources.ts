import { list } from '../../describe/parts/words';
import { VirtualMachineContext } from '../../describe/VirtualMachineContext';
import { amountOf, resourceText } from '../messages/amounts';
import { parseSchedulerMessage } from '../messages/schedulerMessage';
import { Rule } from '../Rule';
import { unschedulable } from '../signals/unschedulable';

/**
 * No node has the CPU, memory or room for pods that the VM asks for (F17).
 *
 * @internal
 */
export const InsufficientResources: Rule = {
  code: 'InsufficientResources',
  find(context, all) {
    const found = unschedulable(all, 'resources');
    if (!found) {
      return undefined;
    }
    const nodes = parseSchedulerMessage(found.text)?.nodes ?? 0;
    const { resources } = found.obstacle;
    const asked = resources.flatMap(resource => {
      const amount = requested(context, resource);
      return amount === undefined ? [] : [resourceText(resource, amount)];
    });
    const short = list(resources);
    return {
      summary:
        asked.length > 0
          ? `No node has room for the VM: it asks for ${list(
              asked,
            )}, and none of the ${nodes} nodes has enough ${short} free.`
          : `No node has room for the VM: none of the ${nodes} nodes has enough ${short} free.`,
      nextStep: reservesCpu(context)
        ? 'Ask for less, or stop other VMs; `resources.requests.cpu` reserves whole CPUs, `cpu.cores` does not.'
        : 'Ask for less, stop other VMs, or ask the administrators for more nodes.',
      signals: found.signals,
    };
  },
};

function requested(
  { launchers, spec }: VirtualMachineContext,
  resource: string,
): number | undefined {
  const ofPod = (launchers[0]?.spec?.containers ?? [])
    .map(({ resources }) => amountOf(resources?.requests?.[resource]))
    .filter(amount => amount !== undefined);
  if (ofPod.length > 0) {
    return ofPod.reduce((sum, amount) => sum + amount, 0);
  }
  const asked =
    spec.domain?.resources?.requests?.[resource] ??
    (resource === 'memory' ? spec.domain?.memory?.guest : undefined);
  return asked === undefined ? undefined : amountOf(String(asked));
}

function reservesCpu({ spec }: VirtualMachineContext): boolean {
  return spec.domain?.resources?.requests?.cpu !== undefined;
}
