import { present } from '../present';
import { ApiRequest, writeContextOf } from '../ApiRequest';
import { ApiResponse } from '../ApiResponse';
import { decodeBody } from '../decodeBody';
import { decodeObject } from './decodeObject';

/** POST on a collection. @internal */
export function createHandler(request: ApiRequest): ApiResponse {
  const { definition, registry } = request;
  const context = writeContextOf(request);
  const value = decodeBody(
    request.body,
    request.headers['content-type'],
    definition.kind,
    definition.custom,
  );
  const object = decodeObject(request, value, context);
  const created = registry.create(definition, object, context);
  return { status: 201, object: present(request, created) };
}
