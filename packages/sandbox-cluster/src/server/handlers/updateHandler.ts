import { present } from '../present';
import { ApiRequest, targetOf, writeContextOf } from '../ApiRequest';
import { ApiResponse } from '../ApiResponse';
import { decodeBody } from '../decodeBody';
import { checkUnknownFields } from './checkUnknownFields';
import { checkName, decodeObject } from './decodeObject';

/** PUT on an object or its status. @internal */
export function updateHandler(request: ApiRequest): ApiResponse {
  const { definition, registry } = request;
  const value = decodeBody(
    request.body,
    request.headers['content-type'],
    definition.kind,
    definition.custom,
  );
  const object = decodeObject(request, value);
  checkName(request, object);
  const current = registry.get(definition, targetOf(request));
  const context = writeContextOf(request);
  checkUnknownFields(request, object, context);
  const updated = registry.update(definition, current, object, context);
  return { status: 200, object: present(request, updated) };
}
