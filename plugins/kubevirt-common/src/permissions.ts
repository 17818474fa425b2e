import { RESOURCE_TYPE_CATALOG_ENTITY } from '@backstage/plugin-catalog-common/alpha';
import { createPermission } from '@backstage/plugin-permission-common';

/**
 * To see a virtual machine's live state. Asked for the catalog entity, so
 * that a policy can use the catalog's rules ("owners may …").
 *
 * @public
 */
export const kubevirtVmReadPermission = createPermission({
  name: 'kubevirt.vm.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_CATALOG_ENTITY,
});

/**
 * To create virtual machines.
 *
 * @public
 */
export const kubevirtVmCreatePermission = createPermission({
  name: 'kubevirt.vm.create',
  attributes: { action: 'create' },
});

/**
 * To see which clusters there are and whether they answer.
 *
 * @public
 */
export const kubevirtClusterReadPermission = createPermission({
  name: 'kubevirt.cluster.read',
  attributes: { action: 'read' },
});

/**
 * All permissions of the KubeVirt plugins.
 *
 * @public
 */
export const kubevirtPermissions = [
  kubevirtVmReadPermission,
  kubevirtVmCreatePermission,
  kubevirtClusterReadPermission,
];
