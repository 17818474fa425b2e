import { Condition, findCondition, Pod, rfc3339, setCondition } from '../model';

/**
 * The conditions that the kubelet keeps on a pod; gates of others stay.
 *
 * @param pod - with the conditions as they are
 * @param options.started - whether its init containers are through
 * @param options.unready - names of containers that are not ready
 * @internal
 */
export function podConditions(
  pod: Pod,
  options: { started: boolean; unready: string[]; now: Date },
): Condition[] {
  const { started, unready, now } = options;
  const condition = (
    type: string,
    holds: boolean,
    reason = '',
    message = '',
  ): Condition => ({
    type,
    status: holds ? 'True' : 'False',
    lastProbeTime: null,
    lastTransitionTime: rfc3339(now),
    ...(!holds && { reason, message }),
  });
  const names = unready.join(' ');
  const notReady = `containers with unready status: [${names}]`;
  const incomplete = `containers with incomplete status: [${names}]`;
  const ready = unready.length === 0;
  const gates = (pod.spec.readinessGates ?? []).flatMap(({ conditionType }) => {
    const status = findCondition(pod, conditionType)?.status;
    if (status === 'True') return [];
    return status
      ? `the status of pod readiness gate "${conditionType}" is not "True", but ${status}`
      : `corresponding condition of pod readiness gate "${conditionType}" does not exist.`;
  });
  return [
    condition('PodScheduled', true),
    condition('Initialized', started, 'ContainersNotInitialized', incomplete),
    condition('ContainersReady', ready, 'ContainersNotReady', notReady),
    ready
      ? condition(
          'Ready',
          gates.length === 0,
          'ReadinessGatesNotReady',
          gates.join(', '),
        )
      : condition('Ready', false, 'ContainersNotReady', notReady),
  ].reduce(setCondition, pod.status?.conditions ?? []);
}
