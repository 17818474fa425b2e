import { Usage } from './amounts';

const LIMITED = ['cpu', 'memory', 'ephemeral-storage'];

/**
 * What requests and limits count for in a quota, by the names that quotas
 * have for them.
 *
 * Source: Kubernetes 1.36 pkg/quota/v1/evaluator/core/pods.go,
 * podComputeUsageHelper.
 *
 * @internal
 */
export function computeUsage(requests: Usage, limits: Usage): Usage {
  const usage: Usage = new Map();
  for (const [name, amount] of requests) {
    if (LIMITED.includes(name) || name.startsWith('hugepages-')) {
      usage.set(name, amount);
    }
    usage.set(`requests.${name}`, amount);
  }
  for (const [name, amount] of limits) {
    if (LIMITED.includes(name)) {
      usage.set(`limits.${name}`, amount);
    }
  }
  return usage;
}
