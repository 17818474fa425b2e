import type { IoK8sApiCoreV1PodSpec as PodSpec } from '@kubevirt-ui-ext/kubevirt-api/kubernetes';
import { amountsOf } from './amounts';
import { computeUsage } from './computeUsage';

const compulsory = [
  'cpu',
  'limits.cpu',
  'limits.memory',
  'memory',
  'requests.cpu',
  'requests.memory',
];

/**
 * What containers have to say that they want, because a quota limits it, and
 * do not, in the words of the refusal.
 *
 * Source: Kubernetes 1.36 pkg/quota/v1/evaluator/core/pods.go, Constraints.
 *
 * @param limited - the names that the quota has limits for
 * @returns undefined where nothing is missing
 *
 * @internal
 */
export function unsaidResources(
  spec: PodSpec,
  limited: ReadonlySet<string>,
): string | undefined {
  const containers = [
    ...(spec.containers ?? []),
    ...(spec.initContainers ?? []),
  ].map(({ name, resources }) => ({
    name,
    said: computeUsage(
      amountsOf(resources?.requests),
      amountsOf(resources?.limits),
    ),
  }));
  const missing = compulsory
    .filter(each => limited.has(each))
    .map(each => ({
      each,
      names: containers
        .filter(({ said }) => !said.has(each))
        .map(({ name }) => name),
    }))
    .filter(({ names }) => names.length > 0);
  return missing.length > 0
    ? `must specify ${missing
        .map(
          ({ each, names }) =>
            `${each} for: ${[...new Set(names)].sort().join(',')}`,
        )
        .join('; ')}`
    : undefined;
}
