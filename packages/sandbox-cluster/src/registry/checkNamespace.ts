import { ApiObject } from '../objects/ApiObject';
import { ResourceDefinition } from '../resources/ResourceDefinition';
import { statusErrors } from '../status/statusErrors';
import { ObjectStore } from '../storage/ObjectStore';
import { subjectOf } from './subjectOf';

/**
 * The admission plugin NamespaceLifecycle: nothing is created outside of a
 * namespace that is there and stays.
 *
 * @throws ApiError 404 or 403
 *
 * @internal
 */
export function checkNamespace(
  store: ObjectStore,
  definition: ResourceDefinition,
  draft: ApiObject,
): void {
  const { namespace } = draft.metadata;
  if (!definition.namespaced || !namespace) {
    return;
  }
  const found = store.get('namespaces', { name: namespace });
  if (!found) {
    throw statusErrors.notFound({
      group: '',
      kind: 'namespaces',
      name: namespace,
    });
  }
  if (found.metadata.deletionTimestamp) {
    throw statusErrors.forbidden(
      subjectOf(definition, draft.metadata.name),
      `unable to create new content in namespace ${namespace} because it is being terminated`,
      [
        {
          reason: 'NamespaceTerminating',
          message: `namespace ${namespace} is being terminated`,
          field: 'metadata.namespace',
        },
      ],
    );
  }
}
