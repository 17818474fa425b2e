import { ResourceTable } from '../resources/ResourceTable';

/** Groups that answer discovery and have nothing that is stored here. */
const placeholders: Record<string, string[]> = {
  'certificates.k8s.io': ['v1'],
  'resource.k8s.io': ['v1'],
  'flowcontrol.apiserver.k8s.io': ['v1'],
  'subresources.kubevirt.io': ['v1', 'v1alpha3'],
};

/** The order of `/apis`: by the priorities of the APIServices. */
const order = [
  'apiregistration.k8s.io',
  'apps',
  'events.k8s.io',
  'authentication.k8s.io',
  'authorization.k8s.io',
  'autoscaling',
  'batch',
  'certificates.k8s.io',
  'networking.k8s.io',
  'policy',
  'rbac.authorization.k8s.io',
  'storage.k8s.io',
  'admissionregistration.k8s.io',
  'apiextensions.k8s.io',
  'scheduling.k8s.io',
  'coordination.k8s.io',
  'node.k8s.io',
  'discovery.k8s.io',
  'resource.k8s.io',
  'flowcontrol.apiserver.k8s.io',
  'export.kubevirt.io',
  'kubevirt.io',
  'subresources.kubevirt.io',
  'backup.kubevirt.io',
  'cdi.kubevirt.io',
  'clone.kubevirt.io',
  'migrations.kubevirt.io',
  'plugin.kubevirt.io',
  'pool.kubevirt.io',
  'snapshot.kubevirt.io',
  'snapshot.storage.k8s.io',
  'forklift.cdi.kubevirt.io',
  'instancetype.kubevirt.io',
];

/** @internal */
export interface ApiGroup {
  readonly name: string;
  /** The preferred one first. */
  readonly versions: readonly string[];
}

/**
 * All groups but the core one, in the order of `/apis`.
 *
 * @internal
 */
export function apiGroups(resources: ResourceTable): ApiGroup[] {
  const groups = new Map(Object.entries(placeholders));
  for (const { group, version, otherVersions = [] } of resources.all) {
    if (group && !groups.has(group)) {
      groups.set(group, [version, ...otherVersions]);
    }
  }
  const rank = (name: string) => {
    const index = order.indexOf(name);
    return index < 0 ? order.length : index;
  };
  return [...groups]
    .map(([name, versions]) => ({ name, versions }))
    .sort((left, right) => rank(left.name) - rank(right.name));
}
