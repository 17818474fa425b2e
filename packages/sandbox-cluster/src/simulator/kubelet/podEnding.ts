import { ContainerStatus, Pod, rfc3339 } from '../model';
import { podConditions } from './podConditions';

/**
 * Simulated seconds before a container that failed so often runs again: a
 * second at first, then ten, doubling up to five minutes.
 *
 * @internal
 */
export function restartDelay(restarts: number): number {
  return restarts <= 1 ? 1 : Math.min(300, 10 * 2 ** (restarts - 2));
}

/**
 * The status of a pod whose main container has ended: over, or about to run
 * again where the pod says so.
 *
 * @param options.message - the container's termination message
 * @internal
 */
export function endedStatus(
  pod: Pod,
  options: { exitCode: number; message: string; now: Date },
): Pod['status'] {
  const { exitCode, message, now } = options;
  const { restartPolicy } = pod.spec;
  const again =
    restartPolicy === 'Always' ||
    (restartPolicy === 'OnFailure' && exitCode !== 0);
  const statuses = pod.status?.containerStatuses ?? [];
  const ended = statuses.map((status): ContainerStatus => {
    const terminated = {
      exitCode,
      reason: exitCode === 0 ? 'Completed' : 'Error',
      ...(message && { message }),
      startedAt: status.state?.running?.startedAt,
      finishedAt: rfc3339(now),
    };
    const restartCount = status.restartCount + (again ? 1 : 0);
    const waits = again && restartCount > 1;
    return {
      ...status,
      ready: false,
      started: false,
      restartCount,
      state: waits
        ? {
            waiting: {
              reason: 'CrashLoopBackOff',
              message: `back-off restarting failed container=${status.name} pod=${pod.metadata.name}_${pod.metadata.namespace}(${pod.metadata.uid})`,
            },
          }
        : { terminated },
      lastState: again ? { terminated } : status.lastState,
    };
  });
  const over = exitCode === 0 ? 'Succeeded' : 'Failed';
  return {
    ...pod.status,
    phase: again ? 'Running' : over,
    conditions: podConditions(pod, {
      started: true,
      unready: statuses.map(({ name }) => name),
      now,
    }),
    containerStatuses: ended,
  };
}
