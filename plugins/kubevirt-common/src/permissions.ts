import { RESOURCE_TYPE_CATALOG_ENTITY } from '@backstage/plugin-catalog-common/alpha';
import { createPermission } from '@backstage/plugin-permission-common';
import { VirtualMachineAction } from './actions';

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
 * To read the cloud-init text of a virtual machine in its manifest, without
 * what looks like a password. Asked for the virtual machine's own catalog
 * entity.
 *
 * @public
 */
export const kubevirtVmCloudInitReadPermission = createPermission({
  name: 'kubevirt.vm.cloudinit.read',
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

function actionPermission(action: VirtualMachineAction) {
  return createPermission({
    name: `kubevirt.vm.${action}`,
    attributes: { action: action === 'delete' ? 'delete' : 'update' },
    resourceType: RESOURCE_TYPE_CATALOG_ENTITY,
  });
}

/**
 * To do something to a virtual machine, one permission for each action. Asked
 * for the virtual machine's own catalog entity.
 *
 * @public
 */
export const kubevirtVmActionPermissions = {
  start: actionPermission('start'),
  stop: actionPermission('stop'),
  restart: actionPermission('restart'),
  pause: actionPermission('pause'),
  unpause: actionPermission('unpause'),
  migrate: actionPermission('migrate'),
  delete: actionPermission('delete'),
} as const satisfies Record<VirtualMachineAction, unknown>;

/**
 * All permissions of the KubeVirt plugins.
 *
 * @public
 */
export const kubevirtPermissions = [
  kubevirtVmReadPermission,
  kubevirtVmCloudInitReadPermission,
  kubevirtVmCreatePermission,
  kubevirtClusterReadPermission,
  ...Object.values(kubevirtVmActionPermissions),
];
