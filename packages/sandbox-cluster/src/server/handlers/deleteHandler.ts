import { deleteObject } from '../../registry/deleteObject';
import { resourceName } from '../../resources/ResourceDefinition';
import { ApiRequest, targetOf, writeContextOf } from '../ApiRequest';
import { ApiResponse } from '../ApiResponse';
import { readDeleteOptions } from '../deleteOptions';
import { listed } from './listHandler';

/** DELETE of one object. @internal */
export function deleteHandler(original: ApiRequest): ApiResponse {
  const { options, request } = readDeleteOptions(original);
  const { definition, registry } = request;
  const result = deleteObject(
    registry,
    definition,
    targetOf(request),
    options,
    writeContextOf(request),
  );
  return { status: 200, object: result };
}

/** DELETE of all objects of a collection that a selector finds. @internal */
export function deleteCollectionHandler(original: ApiRequest): ApiResponse {
  const { options, request } = readDeleteOptions(original);
  const { definition, registry } = request;
  const context = writeContextOf(request);
  const { items, list } = listed(request);
  for (const { metadata } of items) {
    if (registry.store.get(resourceName(definition), metadata)) {
      deleteObject(registry, definition, metadata, options, context);
    }
  }
  return { status: 200, object: list };
}
