import {
  ClusterObjects,
  VirtualMachineIdentity,
} from 'backstage-plugin-kubevirt-common';
import {
  KubevirtInventory,
  LabelMatcher,
} from 'backstage-plugin-kubevirt-node';

/**
 * The virtual machines of a namespace whose labels match, in the order of
 * their names. A bare instance has its own labels.
 *
 * @returns none while the cluster's first list is not complete
 * @internal
 */
export function selectVirtualMachines(options: {
  inventory: KubevirtInventory;
  cluster: string;
  namespace: string;
  matches: LabelMatcher;
}): VirtualMachineIdentity[] {
  const { inventory, cluster, namespace, matches } = options;
  return (inventory.identities(cluster) ?? [])
    .filter(identity => identity.namespace === namespace)
    .filter(identity =>
      matches(labelsOf(inventory.objects(identity) ?? {}, identity.name)),
    )
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function labelsOf(
  { virtualMachines = [], virtualMachineInstances = [] }: ClusterObjects,
  name: string,
): Record<string, string> {
  const object = [...virtualMachines, ...virtualMachineInstances].find(
    ({ metadata }) => metadata?.name === name,
  );
  return object?.metadata?.labels ?? {};
}
