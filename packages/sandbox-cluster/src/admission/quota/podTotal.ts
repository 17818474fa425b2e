import type { IoK8sApiCoreV1PodSpec as PodSpec } from '@kubevirt-ui-ext/kubevirt-api/kubernetes';
import { addUsage, amountsOf, Usage } from './amounts';

/**
 * What all containers of a pod together request, or are limited to.
 *
 * Source: Kubernetes 1.36 k8s.io/component-helpers/resource, PodRequests.
 *
 * @internal
 */
export function podTotal(spec: PodSpec, kind: 'requests' | 'limits'): Usage {
  let sum: Usage = new Map();
  const peaks: Usage[] = [];
  for (const { resources, restartPolicy } of spec.initContainers ?? []) {
    const needed = addUsage(sum, amountsOf(resources?.[kind]));
    // One that never ends is there beside all that come after it.
    if (restartPolicy === 'Always') {
      sum = needed;
    } else {
      peaks.push(needed);
    }
  }
  for (const { resources } of spec.containers ?? []) {
    sum = addUsage(sum, amountsOf(resources?.[kind]));
  }
  for (const [name, amount] of peaks.flatMap(peak => [...peak])) {
    const present = sum.get(name);
    if (!present || amount.compare(present) > 0) {
      sum.set(name, amount);
    }
  }
  return sum;
}
