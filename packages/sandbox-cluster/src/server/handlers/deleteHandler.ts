import { deleteObject, DeleteOptions } from '../../registry/deleteObject';
import { resourceName } from '../../resources/ResourceDefinition';
import { ApiRequest, targetOf, writeContextOf } from '../ApiRequest';
import { ApiResponse } from '../ApiResponse';
import { decodeBody } from '../decodeBody';
import { listed } from './listHandler';

/** DELETE of one object. @internal */
export function deleteHandler(request: ApiRequest): ApiResponse {
  const { definition, registry } = request;
  const result = deleteObject(
    registry,
    definition,
    targetOf(request),
    deleteOptions(request),
    writeContextOf(withDryRun(request)),
  );
  return { status: 200, object: result };
}

/** DELETE of all objects of a collection that a selector finds. @internal */
export function deleteCollectionHandler(request: ApiRequest): ApiResponse {
  const { definition, registry } = request;
  const options = deleteOptions(request);
  const context = writeContextOf(withDryRun(request));
  const { items, list } = listed(request);
  for (const { metadata } of items) {
    if (registry.store.get(resourceName(definition), metadata)) {
      deleteObject(registry, definition, metadata, options, context);
    }
  }
  return { status: 200, object: list };
}

// The options of a DELETE may come in the query or in the body.
function deleteOptions(request: ApiRequest): DeleteOptions {
  const { query } = request.info;
  const fromBody: DeleteOptions =
    request.body.length > 0
      ? decodeBody(
          request.body,
          request.headers['content-type'],
          'DeleteOptions',
          false,
        )
      : {};
  const grace = query.get('gracePeriodSeconds');
  const policy = query.get('propagationPolicy');
  return {
    ...fromBody,
    ...(grace !== null && { gracePeriodSeconds: Number(grace) }),
    ...(policy && {
      propagationPolicy: policy as DeleteOptions['propagationPolicy'],
    }),
  };
}

function withDryRun(request: ApiRequest): ApiRequest {
  if (request.body.length === 0) {
    return request;
  }
  const body = decodeBody(
    request.body,
    request.headers['content-type'],
    'DeleteOptions',
    false,
  ) as { dryRun?: string[] };
  const query = new URLSearchParams(request.info.query);
  for (const value of body.dryRun ?? []) {
    query.append('dryRun', value);
  }
  return { ...request, info: { ...request.info, query } };
}
