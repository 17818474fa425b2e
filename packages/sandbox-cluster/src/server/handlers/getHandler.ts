import { checkNotFuture } from '../checkNotFuture';
import { parseVersion } from '../parseVersion';
import { present } from '../present';
import { ApiRequest, targetOf } from '../ApiRequest';
import { ApiResponse } from '../ApiResponse';

/**
 * GET of one object or its status.
 *
 * @throws ApiError 404, or 504 for a version that has not been
 *
 * @internal
 */
export function getHandler(request: ApiRequest): ApiResponse {
  const { definition, registry, info } = request;
  const asked = info.query.get('resourceVersion');
  if (asked) {
    checkNotFuture(parseVersion(asked), registry.store.version);
  }
  return {
    status: 200,
    object: present(request, registry.get(definition, targetOf(request))),
  };
}
