import { VirtualMachineIdentity } from 'backstage-plugin-kubevirt-common';

/**
 * Where the entities of a cluster's virtual machines come from; what all
 * their locations begin with.
 *
 * @internal
 */
export function clusterLocation(cluster: string): string {
  return `kubevirt:${cluster}/`;
}

/**
 * Where the entity of a virtual machine comes from, as the catalog writes
 * locations.
 *
 * @returns `kubevirt:<cluster>/<namespace>/<name>`
 * @internal
 */
export function virtualMachineLocation(
  identity: VirtualMachineIdentity,
): string {
  const { cluster, namespace, name } = identity;
  return `${clusterLocation(cluster)}${namespace}/${name}`;
}
