import { list } from '../../describe/parts/words';
import { VirtualMachineContext } from '../../describe/VirtualMachineContext';
import { Pod } from '../../objects';
import { amountOf } from '../messages/amounts';
import { askedText, guestMemory } from '../messages/askedText';
import { nodeReasons } from '../messages/nodeReasons';
import { nodesText } from '../messages/nodesText';
import { Rule } from '../Rule';
import { Signal } from '../Signal';
import { unschedulable } from '../signals/unschedulable';

/**
 * No node has the CPU, memory or room for pods that the VM asks for.
 *
 * @internal
 */
export const InsufficientResources: Rule = {
  code: 'InsufficientResources',
  find(context, all) {
    const found = unschedulable(all, 'resources');
    if (!found) {
      return [];
    }
    const { resources } = found.obstacle;
    const importer = context.importers.find(({ metadata }) =>
      found.signals.every(
        ({ kind, name }) => kind === 'DataVolume' || name === metadata?.name,
      ),
    );
    const memory = importer ? undefined : guestMemory(context);
    const asked = list(
      resources.flatMap(resource => {
        const amount = importer
          ? requestedByPod(importer, resource)
          : requested(context, resource);
        return amount === undefined
          ? []
          : [askedText(resource, amount, memory)];
      }),
    );
    const subject = importer ? 'The pod that fills the disk' : 'The VM';
    const short = list(resources.map(each => (each === 'cpu' ? 'CPU' : each)));
    const reasons = nodeReasons(found.text);
    // Where the nodes differ, each counts.
    const each = reasons?.differs ? `: ${reasons.text}` : '';
    const room = roomText(found.text, short);
    return [
      {
        summary: asked
          ? `${subject} asks for ${asked}, and ${uncapitalized(room)}${each}.`
          : `${room}${forText(resources, subject)}${each}.`,
        nextStep: nextStep(context, all, resources),
        signals: found.signals,
      },
    ];
  },
};

function roomText(message: string, short: string): string {
  return short === 'pods'
    ? `${nodesText(message, 'has')} room for one more pod`
    : `${nodesText(message, 'has')} enough ${short} free`;
}

function requested(
  { launchers, spec }: VirtualMachineContext,
  resource: string,
): number | undefined {
  const asked =
    spec.domain?.resources?.requests?.[resource] ??
    (resource === 'memory' ? spec.domain?.memory?.guest : undefined);
  return (
    (launchers[0] && requestedByPod(launchers[0], resource)) ?? amountOf(asked)
  );
}

function requestedByPod(pod: Pod, resource: string): number | undefined {
  const amounts = (pod.spec?.containers ?? []).flatMap(
    ({ resources }) => amountOf(resources?.requests?.[resource]) ?? [],
  );
  return amounts.length > 0
    ? amounts.reduce((sum, amount) => sum + amount, 0)
    : undefined;
}

/** A node that is full of pods has no room for any. */
function forText(resources: string[], subject: string): string {
  return resources.join() === 'pods' ? '' : ` for ${uncapitalized(subject)}`;
}

function nextStep(
  { spec }: VirtualMachineContext,
  all: Signal[],
  resources: string[],
): string {
  // The cluster autoscaler tells what it makes of a pod by an event.
  const scaling = all.find(({ reason }) =>
    /TriggerScaleUp$|TriggeredScaleUp$/.test(reason),
  );
  if (scaling?.reason === 'TriggeredScaleUp') {
    return 'Wait a few minutes: the cluster is adding a node.';
  }
  if (resources.join() === 'pods') {
    return 'Stop other VMs, or ask the administrators for more nodes.';
  }
  return !resources.includes('cpu') ||
    spec.domain?.resources?.requests?.cpu === undefined
    ? 'Ask for less, stop other VMs, or ask the administrators for more nodes.'
    : 'Ask for less, or stop other VMs; `resources.requests.cpu` reserves whole CPUs, `cpu.cores` does not.';
}

function uncapitalized(text: string): string {
  return `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}
