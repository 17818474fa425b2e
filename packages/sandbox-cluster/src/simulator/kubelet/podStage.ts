import { Container, ContainerStatus, Pod, rfc3339 } from '../model';
import { imageProblem } from './imageProblem';

/** Simulated seconds until the images are looked for. */
export const pullsAfter = 0.6;
/** Simulated seconds from there until the containers run. */
export const startsAfter = 1.6;
/** Simulated seconds in ErrImagePull before the kubelet backs off. */
const triesFor = 10;

/**
 * Where a pod on its node stands.
 *
 * @internal
 */
export type PodStage =
  /** A volume cannot be mounted. */
  | { stage: 'mounting' }
  | { stage: 'creating' }
  | { stage: 'pullFailed'; image: string; message: string; backsOff: boolean }
  | { stage: 'running' };

/**
 * Tells where a pod stands, a while after it came to its node.
 *
 * @param pod - the pod
 * @param seconds - simulated seconds since its volumes were mounted
 * @param fail - which failure is asked for
 * @internal
 */
export function podStage(pod: Pod, seconds: number, fail?: string): PodStage {
  if (seconds < pullsAfter) return { stage: 'creating' };
  const images = [...(pod.spec.initContainers ?? []), ...pod.spec.containers];
  for (const { image } of images) {
    const message = imageProblem(image);
    if (message) {
      const backsOff = fail !== 'F20' && seconds > pullsAfter + triesFor;
      return { stage: 'pullFailed', image, message, backsOff };
    }
  }
  return seconds < pullsAfter + startsAfter
    ? { stage: 'creating' }
    : { stage: 'running' };
}

function base(container: Container): ContainerStatus {
  return {
    name: container.name,
    lastState: {},
    ready: false,
    restartCount: 0,
    image: container.image,
    imageID: '',
    started: false,
  };
}

/**
 * The statuses of containers that do not run yet.
 *
 * @param containers - of the pod's spec
 * @param stage - where the pod stands
 * @internal
 */
export function waitingStatuses(
  containers: Container[],
  stage: PodStage,
): ContainerStatus[] {
  return containers.map(container => {
    const isCulprit =
      stage.stage === 'pullFailed' && container.image === stage.image;
    if (!isCulprit) {
      return {
        ...base(container),
        state: { waiting: { reason: 'ContainerCreating' } },
      };
    }
    return {
      ...base(container),
      state: {
        waiting: stage.backsOff
          ? {
              reason: 'ImagePullBackOff',
              message: `Back-off pulling image "${stage.image}": ErrImagePull: ${stage.message}`,
            }
          : { reason: 'ErrImagePull', message: stage.message },
      },
    };
  });
}

/**
 * The status of a container that runs.
 *
 * @internal
 */
export function runningStatus(
  container: Container,
  startedAt: Date,
  before?: ContainerStatus,
): ContainerStatus {
  return {
    ...base(container),
    lastState: before?.lastState ?? {},
    restartCount: before?.restartCount ?? 0,
    state: { running: { startedAt: rfc3339(startedAt) } },
    ready: true,
    started: true,
  };
}
