import { ResourceDefinition, resourceName } from './ResourceDefinition';
import { ResourceStrategy } from './ResourceStrategy';
import { namespaceStrategy } from './strategies/namespaceStrategy';
import { persistentVolumeClaimStrategy } from './strategies/persistentVolumeClaimStrategy';
import { podStrategy } from './strategies/podStrategy';
import { secretStrategy } from './strategies/secretStrategy';
import { serviceStrategy } from './strategies/serviceStrategy';

const strategies: Record<string, ResourceStrategy> = {
  namespaces: namespaceStrategy,
  persistentvolumeclaims: persistentVolumeClaimStrategy,
  pods: podStrategy,
  secrets: secretStrategy,
  services: serviceStrategy,
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
