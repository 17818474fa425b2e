import { RbacAuthorizer } from '../auth/RbacAuthorizer';
import { ResourceDefinition, resourceName } from './ResourceDefinition';
import { ResourceStrategy } from './ResourceStrategy';
import { bindingStrategy } from './strategies/bindingStrategy';
import { configMapStrategy } from './strategies/configMapStrategy';
import { dataVolumeStrategy } from './strategies/dataVolumeStrategy';
import { eventStrategy } from './strategies/eventStrategy';
import { leaseStrategy } from './strategies/leaseStrategy';
import { limitRangeStrategy } from './strategies/quota/limitRangeStrategy';
import { migrationStrategy } from './strategies/migrationStrategy';
import { namespaceStrategy } from './strategies/namespaceStrategy';
import { nodeStrategy } from './strategies/nodeStrategy';
import { persistentVolumeClaimStrategy } from './strategies/persistentVolumeClaimStrategy';
import { persistentVolumeStrategy } from './strategies/persistentVolumeStrategy';
import { podStrategy } from './strategies/pod/podStrategy';
import { rbacGuard } from './strategies/rbacGuard';
import { resourceQuotaStrategy } from './strategies/quota/resourceQuotaStrategy';
import { restoreStrategy } from './strategies/restoreStrategy';
import { roleStrategy } from './strategies/roleStrategy';
import { secretStrategy } from './strategies/secretStrategy';
import { serviceStrategy } from './strategies/serviceStrategy';
import { snapshotStrategy } from './strategies/snapshotStrategy';
import { storageClassStrategy } from './strategies/storageClassStrategy';
import { virtualMachineCloneStrategy } from './strategies/virtualMachineCloneStrategy';
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
export function createStrategies(options: {
  authorizer: RbacAuthorizer;
}): (definition: ResourceDefinition) => ResourceStrategy {
  const guard = rbacGuard(options.authorizer);
  const plain: ResourceStrategy = {};
  const strategies: Record<string, ResourceStrategy> = {
    configmaps: configMapStrategy,
    events: eventStrategy,
    limitranges: limitRangeStrategy,
    namespaces: namespaceStrategy,
    nodes: nodeStrategy,
    persistentvolumeclaims: persistentVolumeClaimStrategy,
    persistentvolumes: persistentVolumeStrategy,
    pods: podStrategy,
    resourcequotas: resourceQuotaStrategy,
    secrets: secretStrategy,
    serviceaccounts: returnsDeleted,
    services: serviceStrategy(),
    'leases.coordination.k8s.io': leaseStrategy,
    'storageclasses.storage.k8s.io': storageClassStrategy,
    [`roles.${RBAC}`]: roleStrategy(guard),
    [`clusterroles.${RBAC}`]: roleStrategy(guard),
    [`rolebindings.${RBAC}`]: bindingStrategy(guard),
    [`clusterrolebindings.${RBAC}`]: bindingStrategy(guard),
    'datavolumes.cdi.kubevirt.io': dataVolumeStrategy,
    'virtualmachineclones.clone.kubevirt.io': virtualMachineCloneStrategy,
    'virtualmachineinstancemigrations.kubevirt.io': migrationStrategy,
    'virtualmachinerestores.snapshot.kubevirt.io': restoreStrategy,
    'virtualmachinesnapshots.snapshot.kubevirt.io': snapshotStrategy,
    'virtualmachineinstances.kubevirt.io': virtualMachineInstanceStrategy,
    'virtualmachines.kubevirt.io': virtualMachineStrategy,
  };
  return definition => strategies[resourceName(definition)] ?? plain;
}
