import { ApiObject } from '../objects/ApiObject';
import { ResourceDefinition } from '../resources/ResourceDefinition';
import { WriteContext } from './WriteContext';

const standard = ['foregroundDeletion', 'kubernetes', 'orphan'];

/**
 * Warns of new finalizers of a custom resource that others could use as well.
 *
 * Source: Kubernetes 1.36, apiextensions-apiserver
 * pkg/registry/customresource/strategy.go.
 *
 * @param current - the object before; undefined where it is created
 *
 * @internal
 */
export function warnOfFinalizers(
  definition: ResourceDefinition,
  object: ApiObject,
  current: ApiObject | undefined,
  context: WriteContext,
): void {
  const before = current?.metadata.finalizers ?? [];
  if (!definition.custom) {
    return;
  }
  for (const finalizer of [...(object.metadata.finalizers ?? [])].sort()) {
    if (
      !before.includes(finalizer) &&
      !finalizer.includes('/') &&
      !standard.includes(finalizer)
    ) {
      const path = finalizer.includes('.') ? ' including a path (/)' : '';
      context.warn(
        `metadata.finalizers: ${JSON.stringify(
          finalizer,
        )}: prefer a domain-qualified finalizer name${path} to avoid accidental conflicts with other finalizer writers`,
      );
    }
  }
}
