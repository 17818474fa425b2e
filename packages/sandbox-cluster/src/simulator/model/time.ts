/**
 * Writes a time as Kubernetes does: RFC 3339 in UTC, whole seconds.
 *
 * @param time - any time
 * @returns for example `2026-11-22T20:51:09Z`
 * @internal
 */
export function rfc3339(time: Date): string {
  return time.toISOString().replace(/\.\d+Z$/, 'Z');
}
