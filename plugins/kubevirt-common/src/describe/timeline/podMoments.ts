import { ContainerStatus, findCondition, Pod } from '../../objects';
import { Moment } from './Moment';
import { newsOfContainer } from './news';
import { objectMoments } from './objectMoments';
import { phaseMoment } from './phaseMoment';

const kind = 'Pod';

/** What a pod's conditions tell once they are true, in their order. */
const steps = {
  PodScheduled: 'Scheduled',
  Initialized: 'Initialized',
  ContainersReady: 'ContainersReady',
};

/** The phase that a condition of a pod tells of. @internal */
export function phaseOfPodCondition(type: string): string | undefined {
  return Object.entries(steps).find(([each]) => each === type)?.[1];
}

/**
 * How a pod was made, placed, started, and how its containers ended.
 *
 * @internal
 */
export function podMoments(pod: Pod): Moment[] {
  const { name } = pod.metadata ?? {};
  const { initContainerStatuses = [], containerStatuses = [] } =
    pod.status ?? {};
  const containers = [...initContainerStatuses, ...containerStatuses];
  return [
    ...objectMoments(kind, pod),
    ...Object.entries(steps).flatMap(([type, phase]) => {
      const { status, lastTransitionTime } = findCondition(pod, type) ?? {};
      return status === 'True'
        ? phaseMoment({
            kind,
            name,
            phase,
            at: lastTransitionTime,
            message:
              phase === 'Scheduled' && pod.spec?.nodeName
                ? `Placed on node ${pod.spec.nodeName}`
                : '',
          })
        : [];
    }),
    ...containers.flatMap(container => containerMoments(name, container)),
  ];
}

function containerMoments(
  pod: string | undefined,
  { name = '', state, lastState }: ContainerStatus,
): Moment[] {
  const startedAt = state?.running?.startedAt ?? state?.terminated?.startedAt;
  const started = phaseMoment({
    kind,
    name: pod,
    phase: 'Started',
    at: startedAt,
    message: `Container ${name} started`,
  });
  return [
    ...ended(pod, name, lastState?.terminated),
    ...started.map(moment => ({
      ...moment,
      news: newsOfContainer(pod, name, 'Started'),
    })),
    ...ended(pod, name, state?.terminated),
  ];
}

function ended(
  pod: string | undefined,
  container: string,
  end: NonNullable<ContainerStatus['state']>['terminated'],
): Moment[] {
  const {
    reason = 'Terminated',
    exitCode = 0,
    message,
    finishedAt,
  } = end ?? {};
  // From 128 up the container was ended by a signal, as at every stop.
  const failed = reason === 'OOMKilled' || (exitCode > 0 && exitCode < 128);
  const words = `Container ${container} ended with exit code ${exitCode}`;
  return phaseMoment({
    kind,
    name: pod,
    phase: reason,
    at: finishedAt,
    message: failed && message ? `${words}: ${message}` : words,
  }).map(moment => ({
    ...moment,
    type: failed ? 'Warning' : 'Phase',
    news: newsOfContainer(pod, container, reason, finishedAt),
  }));
}
