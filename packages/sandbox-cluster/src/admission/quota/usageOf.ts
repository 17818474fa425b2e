import type {
  IoK8sApiCoreV1PodSpec as PodSpec,
  IoK8sApiCoreV1ServiceSpec as ServiceSpec,
} from '@kubevirt-ui-ext/kubevirt-api/kubernetes';
import { ApiObject } from '../../objects/ApiObject';
import { jsonAt } from '../../objects/json';
import {
  ResourceDefinition,
  resourceName,
} from '../../resources/ResourceDefinition';
import { addUsage, amountsOf, quantity, Usage } from './amounts';
import { computeUsage } from './computeUsage';
import { podTotal } from './podTotal';

const one = quantity('1');
const countedByName = [
  'configmaps',
  'persistentvolumeclaims',
  'replicationcontrollers',
  'resourcequotas',
  'secrets',
  'services',
];

/**
 * What one object counts for in resource quotas, under all the names that
 * quotas can have for it.
 *
 * Source: Kubernetes 1.36 pkg/quota/v1/evaluator/core.
 *
 * @internal
 */
export function usageOf(
  definition: ResourceDefinition,
  object: ApiObject,
): Usage {
  const name = resourceName(definition);
  const usage: Usage = new Map([[`count/${name}`, one]]);
  if (countedByName.includes(name)) {
    usage.set(name, one);
  }
  switch (name) {
    case 'pods': {
      // One that has ended is still there, and uses nothing.
      const phase = jsonAt(object, 'status', 'phase');
      return phase === 'Succeeded' || phase === 'Failed'
        ? usage
        : new Map([...usage, ...podUsage(object.spec as PodSpec)]);
    }
    case 'persistentvolumeclaims':
      return new Map([...usage, ...claimUsage(object)]);
    case 'services':
      return new Map([...usage, ...serviceUsage(object.spec as ServiceSpec)]);
    default:
      return usage;
  }
}

function podUsage(spec: PodSpec): Usage {
  return new Map([
    ['pods', one],
    ...computeUsage(
      addUsage(podTotal(spec, 'requests'), amountsOf(spec.overhead)),
      podTotal(spec, 'limits'),
    ),
  ]);
}

function claimUsage(object: ApiObject): Usage {
  const storage = jsonAt(object, 'spec', 'resources', 'requests', 'storage');
  const storageClass =
    object.metadata.annotations?.['volume.beta.kubernetes.io/storage-class'] ??
    jsonAt(object, 'spec', 'storageClassName');
  const usage: Usage = new Map();
  for (const prefix of [
    '',
    ...(storageClass ? [`${storageClass}.storageclass.storage.k8s.io/`] : []),
  ]) {
    usage.set(`${prefix}persistentvolumeclaims`, one);
    if (storage !== undefined) {
      usage.set(`${prefix}requests.storage`, quantity(storage));
    }
  }
  return usage;
}

function serviceUsage(spec: ServiceSpec): Usage {
  const { type, ports = [] } = spec;
  const usage: Usage = new Map();
  if (type === 'NodePort' || type === 'LoadBalancer') {
    const counted =
      type === 'LoadBalancer' && spec.allocateLoadBalancerNodePorts === false
        ? ports.filter(({ nodePort }) => nodePort)
        : ports;
    usage.set('services.nodeports', quantity(String(counted.length)));
  }
  if (type === 'LoadBalancer') {
    usage.set('services.loadbalancers', one);
  }
  return usage;
}
