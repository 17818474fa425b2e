import { NotFoundError } from '@backstage/errors';
import {
  ClusterObjects,
  VirtualMachineIdentity,
} from 'backstage-plugin-kubevirt-common';
import { KubevirtInventory } from 'backstage-plugin-kubevirt-node';

/**
 * What the inventory has of a virtual machine.
 *
 * @throws NotFoundError where the cluster has none of that name
 * @internal
 */
export function knownObjects(
  inventory: KubevirtInventory,
  identity: VirtualMachineIdentity,
): ClusterObjects {
  const objects = inventory.objects(identity);
  if (!objects) {
    const { cluster, namespace, name } = identity;
    throw new NotFoundError(
      `The cluster ${cluster} has no virtual machine ${namespace}/${name}`,
    );
  }
  return objects;
}
