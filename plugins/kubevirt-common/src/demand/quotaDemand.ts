import { amountOf } from '../explain/messages/amounts';
import { ClaimSpec, KubernetesObject, Service } from '../objects';
import { ContainerDemand } from './launcherContainers';
import { Demand } from './Demand';

/** Under which names quotas count one object of a kind. */
const COUNTED: Record<string, string[]> = {
  VirtualMachine: ['count/virtualmachines.kubevirt.io'],
  DataVolume: ['count/datavolumes.cdi.kubevirt.io'],
  Service: ['services', 'count/services'],
  Secret: ['secrets', 'count/secrets'],
};

/**
 * Adds up what objects and the launcher pod count for in resource quotas
 * (Kubernetes v1.36 pkg/quota/v1/evaluator/core). The pod counts only where
 * `containers` are given.
 *
 * @param options - `objects` that will be created; `claims` that CDI makes
 * of DataVolumes; `containers` of the launcher pod
 * @public
 */
export function quotaDemand(options: {
  objects: readonly KubernetesObject[];
  claims: readonly ClaimSpec[];
  containers: readonly ContainerDemand[];
}): Demand {
  const { objects, claims, containers } = options;
  const amounts: Record<string, number> = {};
  const add = (name: string, amount = 1) => {
    amounts[name] = (amounts[name] ?? 0) + amount;
  };
  for (const object of objects) {
    COUNTED[object.kind ?? '']?.forEach(name => add(name));
    if (object.kind === 'Service') {
      addService(object, add);
    }
  }
  claims.forEach(claim => addClaim(claim, add));
  if (containers.length > 0) {
    ['pods', 'count/pods', 'count/virtualmachineinstances.kubevirt.io'].forEach(
      name => add(name),
    );
  }
  for (const { requests, limits } of containers) {
    for (const [name, amount] of Object.entries(requests)) {
      add(`requests.${name}`, amount);
      if (name === 'cpu' || name === 'memory') {
        add(name, amount);
      }
    }
    // A quota of limits makes KubeVirt set some where there are none, so
    // their sum cannot be known unless the virtual machine names one.
    for (const name of Object.keys(containers[0].limits)) {
      add(`limits.${name}`, limits[name] ?? 0);
    }
  }
  return {
    amounts,
    memoryOverhead: containers.reduce(
      (sum, { overhead = 0 }) => sum + overhead,
      0,
    ),
  };
}

function addClaim(
  { resources, storageClassName }: ClaimSpec,
  add: (name: string, amount?: number) => void,
) {
  const size = amountOf(resources?.requests?.storage);
  const ofClass = storageClassName
    ? [`${storageClassName}.storageclass.storage.k8s.io/`]
    : [];
  for (const prefix of ['', ...ofClass]) {
    add(`${prefix}persistentvolumeclaims`);
    if (size !== undefined) {
      add(`${prefix}requests.storage`, size);
    }
  }
  add('count/persistentvolumeclaims');
}

function addService(
  { spec }: Service,
  add: (name: string, amount?: number) => void,
) {
  const { type, ports = [] } = spec ?? {};
  if (type === 'NodePort' || type === 'LoadBalancer') {
    add('services.nodeports', ports.length);
  }
  if (type === 'LoadBalancer') {
    add('services.loadbalancers');
  }
}
