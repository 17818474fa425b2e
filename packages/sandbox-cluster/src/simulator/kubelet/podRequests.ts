import { Container, parseQuantity, Pod } from '../model';

function add(sum: Record<string, number>, { resources }: Container): void {
  for (const [name, amount] of Object.entries(resources?.requests ?? {})) {
    sum[name] = (sum[name] ?? 0) + parseQuantity(amount);
  }
}

/**
 * Sums what a pod asks a node for: its containers and the sidecars among its
 * init containers, or more where a single init container needs more.
 *
 * @param pod - the pod
 * @returns amounts in base units, by resource; one of `pods`
 * @internal
 */
export function podRequests(pod: Pod): Record<string, number> {
  const sum: Record<string, number> = {};
  const once: Record<string, number>[] = [];
  for (const container of pod.spec.initContainers ?? []) {
    if (container.restartPolicy === 'Always') {
      add(sum, container);
    } else {
      const peak = { ...sum };
      add(peak, container);
      once.push(peak);
    }
  }
  pod.spec.containers.forEach(container => add(sum, container));
  for (const peak of once) {
    for (const [name, amount] of Object.entries(peak)) {
      sum[name] = Math.max(sum[name] ?? 0, amount);
    }
  }
  return { ...sum, pods: 1 };
}
