import { ResourceDefinition, resourceName } from './ResourceDefinition';
import { ResourceStrategy } from './ResourceStrategy';
import { bindingStrategy } from './strategies/bindingStrategy';
import { dataVolumeStrategy } from './strategies/dataVolumeStrategy';
import { migrationStrategy } from './strategies/migrationStrategy';
import { namespaceStrategy } from './strategies/namespaceStrategy';
import { nodeStrategy } from './strategies/nodeStrategy';
import { persistentVolumeClaimStrategy } from './strategies/persistentVolumeClaimStrategy';
import { podStrategy } from './strategies/podStrategy';
import { secretStrategy } from './strategies/secretStrategy';
import { serviceStrategy } from './strategies/serviceStrategy';
import { virtualMachineInstanceStrategy } from './strategies/virtualMachineInstanceStrategy';
import { virtualMachineStrategy } from './strategies/virtualMachineStrategy';

const RBAC = 'rbac.authorization.k8s.io';
const role: ResourceStrategy = { nameRule: 'path' };
const returnsDeleted: ResourceStrategy = { returnsDeletedObject: true };

/**
 * What is particular to each resource; most have nothing. Called once for a
 * cluster, because some keep what they have allocated.
 *
 * @internal
 */
export function createStrategies(): (
  definition: ResourceDefinition,
) => ResourceStrategy {
  const plain: ResourceStrategy = {};
  const strategies: Record<string, ResourceStrategy> = {
    namespaces: namespaceStrategy,
    nodes: nodeStrategy,
    persistentvolumeclaims: persistentVolumeClaimStrategy,
    persistentvolumes: returnsDeleted,
    pods: podStrategy,
    resourcequotas: returnsDeleted,
    secrets: secretStrategy,
    serviceaccounts: returnsDeleted,
    services: serviceStrategy(),
    'storageclasses.storage.k8s.io': returnsDeleted,
    [`roles.${RBAC}`]: role,
    [`clusterroles.${RBAC}`]: role,
    [`rolebindings.${RBAC}`]: bindingStrategy,
    [`clusterrolebindings.${RBAC}`]: bindingStrategy,
    'datavolumes.cdi.kubevirt.io': dataVolumeStrategy,
    'virtualmachineinstancemigrations.kubevirt.io': migrationStrategy,
    'virtualmachineinstances.kubevirt.io': virtualMachineInstanceStrategy,
    'virtualmachines.kubevirt.io': virtualMachineStrategy,
  };
  return definition => strategies[resourceName(definition)] ?? plain;
}
