import type { IoK8sApiCoreV1PodSpec as PodSpec } from '@kubevirt-ui-ext/kubevirt-api/kubernetes';
import { ApiObject } from '../../objects/ApiObject';
import { jsonAt } from '../../objects/json';
import { Quantity } from '../../quantity/Quantity';
import {
  ResourceDefinition,
  resourceName,
} from '../../resources/ResourceDefinition';

/** Amounts by their name in a quota. @internal */
export type Usage = Map<string, Quantity>;

const one = quantity('1');
const countedByName = [
  'configmaps',
  'persistentvolumeclaims',
  'pods',
  'replicationcontrollers',
  'resourcequotas',
  'secrets',
  'services',
];

/**
 * What one object counts for in resource quotas, under all the names that
 * quotas can have for it.
 *
 * Source: Kubernetes 1.36 pkg/quota/v1/evaluator/core,
 * k8s.io/component-helpers/resource, PodRequests.
 *
 * @internal
 */
export function usageOf(
  definition: ResourceDefinition,
  object: ApiObject,
): Usage {
  const name = resourceName(definition);
  const usage: Usage = new Map([[`count/${name}`, one]]);
  switch (name) {
    case 'pods': {
      const phase = jsonAt(object, 'status', 'phase');
      if (phase === 'Succeeded' || phase === 'Failed') {
        return new Map();
      }
      addPod(usage, object.spec as PodSpec);
      break;
    }
    case 'persistentvolumeclaims':
      addClaim(usage, object);
      break;
    case 'services':
      addService(usage, object);
      break;
    default:
  }
  if (countedByName.includes(name)) {
    usage.set(name, one);
  }
  return usage;
}

/** The sum of two usages. @internal */
export function addUsage(left: Usage, right: Usage): Usage {
  const sum: Usage = new Map(left);
  for (const [name, amount] of right) {
    const present = sum.get(name);
    sum.set(name, present ? present.plus(amount) : amount);
  }
  return sum;
}

/** @internal */
export function quantity(text: unknown): Quantity {
  const parsed = Quantity.parse(text);
  if (!parsed.ok) {
    throw new Error(`${text}: ${parsed.reason}`);
  }
  return parsed.quantity;
}

function amountsOf(resources: Record<string, unknown> = {}): Usage {
  return new Map(
    Object.entries(resources).map(([name, text]) => [name, quantity(text)]),
  );
}

function addPod(usage: Usage, spec: PodSpec): void {
  for (const kind of ['requests', 'limits'] as const) {
    let totals: Usage = new Map();
    const peaks: Usage[] = [];
    for (const container of spec.initContainers ?? []) {
      const needed = addUsage(totals, amountsOf(container.resources?.[kind]));
      // One that never ends is there beside all that come after it.
      if (container.restartPolicy === 'Always') {
        totals = needed;
      } else {
        peaks.push(needed);
      }
    }
    for (const container of spec.containers ?? []) {
      totals = addUsage(totals, amountsOf(container.resources?.[kind]));
    }
    for (const [name, amount] of peaks.flatMap(peak => [...peak])) {
      const present = totals.get(name);
      if (!present || amount.compare(present) > 0) {
        totals.set(name, amount);
      }
    }
    for (const [name, amount] of totals) {
      usage.set(`${kind}.${name}`, amount);
      if (kind === 'requests' && ['cpu', 'memory'].includes(name)) {
        usage.set(name, amount);
      }
    }
  }
}

function addClaim(usage: Usage, object: ApiObject): void {
  const storage = jsonAt(object, 'spec', 'resources', 'requests', 'storage');
  const storageClass = jsonAt(object, 'spec', 'storageClassName');
  if (storage !== undefined) {
    usage.set('requests.storage', quantity(storage));
  }
  if (storageClass) {
    const suffix = `${storageClass}.storageclass.storage.k8s.io`;
    usage.set(`${suffix}/persistentvolumeclaims`, one);
    if (storage !== undefined) {
      usage.set(`${suffix}/requests.storage`, quantity(storage));
    }
  }
}

function addService(usage: Usage, object: ApiObject): void {
  const type = jsonAt(object, 'spec', 'type');
  const ports = (jsonAt(object, 'spec', 'ports') ?? []) as unknown[];
  if (type === 'NodePort' || type === 'LoadBalancer') {
    usage.set('services.nodeports', quantity(String(ports.length)));
  }
  if (type === 'LoadBalancer') {
    usage.set('services.loadbalancers', one);
  }
}
