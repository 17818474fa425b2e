import { ApiObject } from '../objects/ApiObject';
import { WriteContext } from '../registry/WriteContext';
import { ResourceDefinition } from '../resources/ResourceDefinition';
import { trackUpdate } from './trackUpdate';

const MANAGER = 'before-first-apply';

/**
 * An object as the first apply finds it: where nobody owned anything of it,
 * what is there belongs to a manager of its own, so that it is not changed
 * unasked.
 *
 * Source: Kubernetes 1.36, apimachinery
 * pkg/util/managedfields/internal/skipnonapplied.go.
 *
 * @internal
 */
export function withFirstManager(
  definition: ResourceDefinition,
  object: ApiObject,
  context: WriteContext,
): ApiObject {
  if (object.metadata.managedFields?.length) {
    return object;
  }
  const managedFields = trackUpdate(definition, undefined, object, {
    ...context,
    manager: MANAGER,
  });
  return { ...object, metadata: { ...object.metadata, managedFields } };
}
