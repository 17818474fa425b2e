import { ApiObject, OwnerReference } from '../../objects/ApiObject';
import { jsonEquals } from '../../objects/json';
import { WriteContext } from '../../registry/WriteContext';

/**
 * Takes away owners that are there twice, with a warning.
 *
 * Source: Kubernetes 1.36, apiserver pkg/endpoints/handlers/rest.go,
 * `dedupOwnerReferencesAndAddWarning`.
 *
 * @param object - is changed in place
 * @param where - what the warning says of when they were found
 *
 * @internal
 */
export function dedupOwners(
  { metadata }: ApiObject,
  context: WriteContext,
  where: '' | ' after mutating admission happens',
): void {
  const owners: OwnerReference[] = [];
  const uids = new Set<string>();
  for (const owner of metadata.ownerReferences ?? []) {
    if (owners.some(each => jsonEquals(each, owner))) {
      uids.add(owner.uid);
    } else {
      owners.push(owner);
    }
  }
  if (uids.size > 0) {
    metadata.ownerReferences = owners;
    context.warn(
      `.metadata.ownerReferences contains duplicate entries${where}; API server dedups owner references in 1.20+, and may reject such requests as early as 1.24; please fix your requests; duplicate UID(s) observed: ${[
        ...uids,
      ].join(', ')}`,
    );
  }
}
