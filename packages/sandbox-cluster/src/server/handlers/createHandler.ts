import { ApiError } from '../../status/ApiError';
import { present } from '../present';
import { ApiRequest, writeContextOf } from '../ApiRequest';
import { ApiResponse } from '../ApiResponse';
import { decodeBody } from '../decodeBody';
import { checkUnknownFields } from './checkUnknownFields';
import { decodeObject } from './decodeObject';

/** POST on a collection. @internal */
export function createHandler(request: ApiRequest): ApiResponse {
  const { definition, registry } = request;
  const value = decodeBody(
    request.body,
    request.headers['content-type'],
    definition.kind,
    definition.custom,
  );
  const object = decodeObject(request, value);
  // What is no version, or none yet, counts as not set.
  if (Number(object.metadata.resourceVersion) > 0) {
    throw new ApiError({
      code: 500,
      message: 'resourceVersion should not be set on objects to be created',
    });
  }
  const context = writeContextOf(request);
  checkUnknownFields(request, object, context);
  const created = registry.create(definition, object, context);
  return { status: 201, object: present(request, created) };
}
