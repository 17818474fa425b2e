import { VirtualMachineContext } from '../../describe/VirtualMachineContext';
import { ContainerStatus, Pod } from '../../objects';
import { Signal } from '../Signal';

/** Reasons for which a container waits while all is well. */
const harmless = new Set(['', 'ContainerCreating', 'PodInitializing']);

/**
 * What the containers of the newest launcher and of CDI's pods wait for or
 * died of, and why a pod as a whole failed.
 *
 * @internal
 */
export function podSignals(context: VirtualMachineContext): Signal[] {
  return [...context.launchers.slice(0, 1), ...context.importers].flatMap(
    pod => [...podFailure(pod), ...containers(pod).flatMap(ofContainer(pod))],
  );
}

function podFailure(pod: Pod): Signal[] {
  const { reason, message, phase } = pod.status ?? {};
  return reason
    ? [
        {
          kind: 'Pod',
          name: pod.metadata?.name ?? '',
          field: 'status.reason',
          reason,
          text: message || reason,
          count: 1,
          failing: phase === 'Failed',
        },
      ]
    : [];
}

function containers(pod: Pod): ContainerStatus[] {
  return [
    ...(pod.status?.initContainerStatuses ?? []),
    ...(pod.status?.containerStatuses ?? []),
  ];
}

function ofContainer(pod: Pod) {
  return (container: ContainerStatus): Signal[] => {
    const waiting = container.state?.waiting;
    const ended =
      container.state?.terminated ?? container.lastState?.terminated;
    const common = {
      kind: 'Pod',
      name: pod.metadata?.name ?? '',
      field: `container ${container.name ?? ''}`,
      count: 1,
    };
    return [
      ...(waiting && !harmless.has(waiting.reason ?? '')
        ? [
            {
              ...common,
              reason: waiting.reason ?? '',
              text: waiting.message || waiting.reason || '',
              failing: true,
            },
          ]
        : []),
      ...(ended && ended.exitCode !== 0 && ended.message
        ? [
            {
              ...common,
              reason: ended.reason ?? '',
              text: ended.message,
              since: ended.finishedAt,
              failing: false,
            },
          ]
        : []),
    ];
  };
}
