import { ResourceDefinition, resourceName } from './ResourceDefinition';
import { ResourceStrategy } from './ResourceStrategy';
import { namespaceStrategy } from './strategies/namespaceStrategy';
import { persistentVolumeClaimStrategy } from './strategies/persistentVolumeClaimStrategy';
import { podStrategy } from './strategies/podStrategy';
import { secretStrategy } from './strategies/secretStrategy';
import { serviceStrategy } from './strategies/serviceStrategy';
import { virtualMachineStrategy } from './strategies/virtualMachineStrategy';

const strategies: Record<string, ResourceStrategy> = {
  namespaces: namespaceStrategy,
  persistentvolumeclaims: persistentVolumeClaimStrategy,
  pods: podStrategy,
  secrets: secretStrategy,
  services: serviceStrategy,
  'virtualmachines.kubevirt.io': virtualMachineStrategy,
};

const plain: ResourceStrategy = {};

/**
 * What is particular to a resource; most have nothing.
 *
 * @internal
 */
export function strategyOf(definition: ResourceDefinition): ResourceStrategy {
  return strategies[resourceName(definition)] ?? plain;
}
