import { ResourceDefinition, resourceName } from './ResourceDefinition';
import { ResourceStrategy } from './ResourceStrategy';
import { bindingStrategy } from './strategies/bindingStrategy';
import { configMapStrategy } from './strategies/configMapStrategy';
import { dataVolumeStrategy } from './strategies/dataVolumeStrategy';
import { eventStrategy } from './strategies/eventStrategy';
import { migrationStrategy } from './strategies/migrationStrategy';
import { namespaceStrategy } from './strategies/namespaceStrategy';
import { nodeStrategy } from './strategies/nodeStrategy';
import { persistentVolumeClaimStrategy } from './strategies/persistentVolumeClaimStrategy';
import { podStrategy } from './strategies/podStrategy';
import { resourceQuotaStrategy } from './strategies/resourceQuotaStrategy';
import { roleStrategy } from './strategies/roleStrategy';
import { secretStrategy } from './strategies/secretStrategy';
import { serviceStrategy } from './strategies/serviceStrategy';
import { storageClassStrategy } from './strategies/storageClassStrategy';
import { virtualMachineInstanceStrategy } from './strategies/virtualMachineInstanceStrategy';
import { virtualMachineStrategy } from './strategies/virtualMachineStrategy';

const RBAC = 'rbac.authorization.k8s.io';
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
    configmaps: configMapStrategy,
    events: eventStrategy,
    namespaces: namespaceStrategy,
    nodes: nodeStrategy,
    persistentvolumeclaims: persistentVolumeClaimStrategy,
    persistentvolumes: returnsDeleted,
    pods: podStrategy,
    resourcequotas: resourceQuotaStrategy,
    secrets: secretStrategy,
    serviceaccounts: returnsDeleted,
    services: serviceStrategy(),
    'storageclasses.storage.k8s.io': storageClassStrategy,
    [`roles.${RBAC}`]: roleStrategy,
    [`clusterroles.${RBAC}`]: roleStrategy,
    [`rolebindings.${RBAC}`]: bindingStrategy,
    [`clusterrolebindings.${RBAC}`]: bindingStrategy,
    'datavolumes.cdi.kubevirt.io': dataVolumeStrategy,
    'virtualmachineinstancemigrations.kubevirt.io': migrationStrategy,
    'virtualmachineinstances.kubevirt.io': virtualMachineInstanceStrategy,
    'virtualmachines.kubevirt.io': virtualMachineStrategy,
  };
  return definition => strategies[resourceName(definition)] ?? plain;
}
