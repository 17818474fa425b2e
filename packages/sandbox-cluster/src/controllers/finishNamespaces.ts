import { deleteObject } from '../registry/deleteObject';
import { Registry } from '../registry/Registry';
import { resourceName } from '../resources/ResourceDefinition';
import { controllerContext } from './controllerContext';

/**
 * The namespace controller: empties namespaces that are to be deleted, and
 * removes those that are empty.
 *
 * Source: Kubernetes 1.36 pkg/controller/namespace/deletion.
 *
 * @internal
 */
export function finishNamespaces(registry: Registry): void {
  const { store } = registry;
  for (const namespace of store.table('namespaces').list()) {
    const { name, deletionTimestamp } = namespace.metadata;
    if (!deletionTimestamp) {
      continue;
    }
    let remaining = 0;
    for (const definition of registry.resources.all) {
      if (!definition.namespaced) {
        continue;
      }
      const table = store.table(resourceName(definition));
      for (const object of table.list(name)) {
        if (!object.metadata.deletionTimestamp) {
          deleteObject(
            registry,
            definition,
            object.metadata,
            { propagationPolicy: 'Background' },
            controllerContext(definition, 'namespace-controller'),
          );
        }
      }
      remaining += table.list(name).length;
    }
    if (remaining === 0 && !namespace.metadata.finalizers?.length) {
      store.write('namespaces', namespace, 'remove');
    }
  }
}
