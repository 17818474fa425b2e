import type { IoK8sApiCoreV1PodSpec as PodSpec } from '@kubevirt-ui-ext/kubevirt-api/kubernetes';
import { Quantity } from '../../../quantity/Quantity';

const compute = ['cpu', 'memory'];

/**
 * How well a pod is served where there is too little for all.
 *
 * Source: Kubernetes 1.36 pkg/apis/core/v1/helper/qos/qos.go.
 *
 * @internal
 */
export function qosClass(
  spec: PodSpec,
): 'BestEffort' | 'Burstable' | 'Guaranteed' {
  const all = [...(spec.containers ?? []), ...(spec.initContainers ?? [])].map(
    ({ resources }) => ({
      requests: positive(resources?.requests),
      limits: positive(resources?.limits),
    }),
  );
  if (all.every(({ requests, limits }) => !requests.size && !limits.size)) {
    return 'BestEffort';
  }
  return all.every(({ requests, limits }) =>
    compute.every(name => {
      const limit = limits.get(name);
      return limit && requests.get(name)?.compare(limit) === 0;
    }),
  )
    ? 'Guaranteed'
    : 'Burstable';
}

// Nothing, said aloud, is nothing.
function positive(list: object | undefined): Map<string, Quantity> {
  return new Map(
    Object.entries(list ?? {}).flatMap(([name, value]) => {
      const parsed = Quantity.parse(value);
      return compute.includes(name) && parsed.ok && parsed.quantity.nano > 0n
        ? [[name, parsed.quantity] as const]
        : [];
    }),
  );
}
