/**
 * Remembers when what stands behind a Service changed: the annotation
 * `endpoints.kubernetes.io/last-change-trigger-time` of its slices.
 *
 * Source: Kubernetes 1.36
 * staging/src/k8s.io/endpointslice/trigger_time_tracker.go.
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
   * Takes in the times of the Service and its pods.
   *
   * @param key - the Service, `namespace/name`
   * @param times - RFC 3339 in UTC, by whatever has them
   * @returns the earliest that is news, or undefined
   */
  take(key: string, times: Map<string, string>): string | undefined {
    const before = this.#seen.get(key);
    this.#seen.set(key, times);
    const [earliest] = [...times]
      .filter(([name, time]) => time > (before?.get(name) ?? ''))
      .map(([, time]) => time)
      .sort();
    return earliest;
  }

  /** The Service is gone. */
  forget(key: string): void {
    this.#seen.delete(key);
  }
}
