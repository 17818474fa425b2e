import { present } from '../present';
import { ApiRequest, targetOf } from '../ApiRequest';
import { ApiResponse } from '../ApiResponse';

/** GET of one object or its status. @internal */
export function getHandler(request: ApiRequest): ApiResponse {
  const { definition, registry } = request;
  return {
    status: 200,
    object: present(request, registry.get(definition, targetOf(request))),
  };
}
