import { keyOf } from '../../client';
import { findCondition, Pod, Service } from '../../model';

/**
 * Remembers when what stands behind a Service changed: the annotation
 * `endpoints.kubernetes.io/last-change-trigger-time` of its slices.
 *
 * Source: Kubernetes 1.36
 * staging/src/k8s.io/endpointslice/util/trigger_time_tracker.go.
 *
 * @internal
 */
export class TriggerTimes {
  readonly #seen = new Map<string, Map<string, string>>();

  static create(): TriggerTimes {
    return new TriggerTimes();
  }

  private constructor() {}

  /**
   * Takes in when the Service was made, and when its pods became ready or
   * ceased to be.
   *
   * @returns the earliest time that is news, or undefined
   */
  take(service: Service, pods: Pod[]): string | undefined {
    const key = keyOf(service);
    const before = this.#seen.get(key);
    const times = timesOf(service, pods);
    this.#seen.set(key, times);
    const [earliest] = [...times]
      .filter(([name, time]) => time > (before?.get(name) ?? ''))
      .map(([, time]) => time)
      .sort();
    return earliest;
  }

  /** The Service `namespace/name` is gone. */
  forget(key: string): void {
    this.#seen.delete(key);
  }
}

/** RFC 3339 in UTC, by pod; the Service's own by the empty name. */
function timesOf(service: Service, pods: Pod[]): Map<string, string> {
  const times = new Map([['', service.metadata.creationTimestamp ?? '']]);
  for (const pod of pods) {
    const time = findCondition(pod, 'Ready')?.lastTransitionTime;
    if (time) times.set(pod.metadata.name, time);
  }
  return times;
}
