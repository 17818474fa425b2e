import { deleteObject } from '../registry/deleteObject';
import { Registry } from '../registry/Registry';
import { resourceName } from '../resources/ResourceDefinition';
import { StoreEvent } from '../storage/ObjectStore';
import { Controller } from './Controller';
import { controllerContext } from './controllerContext';

/**
 * Empties namespaces that are to be deleted, and removes those that are empty.
 *
 * Source: Kubernetes 1.36 pkg/controller/namespace/deletion.
 *
 * @internal
 */
export class NamespaceFinisher implements Controller {
  static create(options: { registry: Registry }): NamespaceFinisher {
    return new NamespaceFinisher(options.registry);
  }

  readonly #terminating = new Set<string>();

  private constructor(private readonly registry: Registry) {}

  observe(resource: string, { type, object }: StoreEvent): boolean {
    const { name, namespace, deletionTimestamp } = object.metadata;
    if (resource === 'namespaces') {
      if (type === 'DELETED') {
        this.#terminating.delete(name);
      } else if (deletionTimestamp) {
        this.#terminating.add(name);
        return true;
      }
      return false;
    }
    return (
      type === 'DELETED' &&
      namespace !== undefined &&
      this.#terminating.has(namespace)
    );
  }

  run(): void {
    for (const name of [...this.#terminating]) {
      const namespace = this.registry.store.get('namespaces', { name });
      if (!namespace) {
        this.#terminating.delete(name);
      } else if (
        this.#empty(name) === 0 &&
        !namespace.metadata.finalizers?.length
      ) {
        this.registry.store.write('namespaces', namespace, 'remove');
      }
    }
  }

  /** Deletes what is in a namespace and returns how much is left. */
  #empty(name: string): number {
    let remaining = 0;
    for (const definition of this.registry.resources.all) {
      if (!definition.namespaced) {
        continue;
      }
      const table = this.registry.store.table(resourceName(definition));
      for (const { metadata } of table.list(name)) {
        if (!metadata.deletionTimestamp) {
          deleteObject(
            this.registry,
            definition,
            metadata,
            { propagationPolicy: 'Background' },
            controllerContext(definition, 'namespace-controller'),
          );
        }
      }
      remaining += table.list(name).length;
    }
    return remaining;
  }
}
