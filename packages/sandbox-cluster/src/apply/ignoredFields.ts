import { ResourceDefinition } from '../resources/ResourceDefinition';
import { FieldSet } from './FieldSet';

/**
 * Fields that nobody is said to own: identity and bookkeeping, and the half
 * of the object that a request on the main resource, or on its status, cannot
 * change.
 *
 * @internal
 */
export function ignoredFields(
  definition: ResourceDefinition,
  subresource: string | undefined,
): FieldSet {
  const set = FieldSet.create();
  if (subresource === 'status') {
    set.insert(['f:spec']);
    if (definition.custom) {
      set.insert(['f:metadata']);
    }
  } else if (definition.subresources.includes('status')) {
    set.insert(['f:status']);
  }
  return set;
}

/** @internal */
export const identityFields: FieldSet = (() => {
  const set = FieldSet.create();
  set.insert(['f:apiVersion']);
  set.insert(['f:kind']);
  set.insert(['f:metadata']);
  for (const field of [
    'name',
    'namespace',
    'creationTimestamp',
    'selfLink',
    'uid',
    'clusterName',
    'generation',
    'managedFields',
    'resourceVersion',
  ]) {
    set.insert(['f:metadata', `f:${field}`]);
  }
  return set;
})();
