import { resourceName } from '../resources/ResourceDefinition';
import { Registry } from './Registry';

/**
 * Takes the addresses and ports that stored objects have, so that nobody else
 * gets them.
 *
 * @internal
 */
export function restoreAllocations(registry: Registry): void {
  for (const definition of registry.resources.all) {
    const { restore } = registry.strategyOf(definition);
    if (restore) {
      registry.store.table(resourceName(definition)).list().forEach(restore);
    }
  }
}
