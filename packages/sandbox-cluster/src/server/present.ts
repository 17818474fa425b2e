import { ApiObject } from '../objects/ApiObject';
import { groupVersion } from '../resources/ResourceDefinition';
import { ApiError } from '../status/ApiError';
import { statusErrors } from '../status/statusErrors';
import {
  IncludeObject,
  partialObject,
  renderTable,
} from '../tables/renderTable';
import { ApiRequest } from './ApiRequest';

/** @internal */
export interface ListMetadata {
  resourceVersion: string;
  continue?: string;
  remainingItemCount?: number;
}

/**
 * An object as the client asked for it: in the version of the URL, or as a
 * table of one row, or its metadata alone.
 *
 * @param headers - whether a table says its columns
 *
 * @internal
 */
export function present(
  request: ApiRequest,
  object: ApiObject,
  headers = true,
): object {
  const { as, version = 'v1' } = request.representation;
  const versioned = inVersion(request, object);
  switch (as) {
    case 'Table':
      return renderTable({
        definition: request.definition,
        objects: [versioned],
        metadata: { resourceVersion: object.metadata.resourceVersion },
        include: includeObject(request),
        version,
        headers,
      });
    case 'PartialObjectMetadata':
      return partialObject(object, version);
    case 'PartialObjectMetadataList':
      throw request.definition.custom
        ? new ApiError({ code: 500, message: 'content is not a list' })
        : notAcceptable(
            `you requested ${as}, but the requested object is not a list (${goType(
              request,
            )})`,
          );
    default:
      return versioned;
  }
}

/**
 * A list as the client asked for it.
 *
 * @param metadata - of the list
 *
 * @internal
 */
export function presentList(
  request: ApiRequest,
  objects: readonly ApiObject[],
  metadata: ListMetadata,
): object {
  const { definition, info } = request;
  const { as, version = 'v1' } = request.representation;
  if (as === 'Table') {
    return renderTable({
      definition,
      objects: objects.map(object => inVersion(request, object)),
      metadata: ofList(metadata),
      include: includeObject(request),
      version,
    });
  }
  if (as === 'PartialObjectMetadataList') {
    return {
      kind: 'PartialObjectMetadataList',
      apiVersion: `meta.k8s.io/${version}`,
      metadata: ofList(metadata),
      items: objects.map(object => partialObject(object, version)),
    };
  }
  if (as === 'PartialObjectMetadata') {
    throw notAcceptable(
      `you requested ${as}, but the requested object is a list (${goType(
        request,
      )}List)`,
    );
  }
  const kind = `${definition.kind}List`;
  const apiVersion = groupVersion({
    group: definition.group,
    version: info.version,
  });
  return definition.custom
    ? {
        apiVersion,
        items: objects.map(object => inVersion(request, object)),
        kind,
        metadata,
      }
    : { kind, apiVersion, metadata, items: objects.map(withoutKind) };
}

// Go's ListMeta, which does not write what is empty.
function ofList(metadata: ListMetadata): object {
  const { resourceVersion, remainingItemCount } = metadata;
  return {
    resourceVersion,
    ...(metadata.continue && { continue: metadata.continue }),
    ...(remainingItemCount !== undefined && { remainingItemCount }),
  };
}

function inVersion(request: ApiRequest, object: ApiObject): ApiObject {
  const { definition, info } = request;
  return info.version === definition.version
    ? object
    : {
        ...object,
        apiVersion: groupVersion({
          group: definition.group,
          version: info.version,
        }),
      };
}

// The items of a list of a built-in kind do not say their kind again.
function withoutKind({
  kind: _kind,
  apiVersion: _apiVersion,
  ...item
}: ApiObject): object {
  return item;
}

// The Go type that the API server has such objects in.
function goType({ definition }: ApiRequest): string {
  return definition.custom
    ? '*unstructured.Unstructured'
    : `*${definition.group.split('.')[0] || 'core'}.${definition.kind}`;
}

function notAcceptable(message: string): ApiError {
  return new ApiError({ code: 406, reason: 'NotAcceptable', message });
}

/**
 * How much of the objects a table has.
 *
 * @throws ApiError 400 for what is none of it
 *
 * @internal
 */
export function includeObject(request: ApiRequest): IncludeObject {
  const asked = request.info.query.get('includeObject') || 'Metadata';
  if (asked !== 'None' && asked !== 'Metadata' && asked !== 'Object') {
    throw statusErrors.badRequest(
      `Unable to convert to Table as requested: includeObject: Invalid value: ${JSON.stringify(
        asked,
      )}: must be 'Metadata', 'Object', 'None', or empty`,
    );
  }
  return asked;
}
