import { ResourceDefinition } from '../resources/ResourceDefinition';
import { ApiError } from '../status/ApiError';
import { statusErrors } from '../status/statusErrors';
import { RequestInfo } from './parseRequest';

/**
 * Whether a resource has what is asked of it.
 *
 * @throws ApiError 400 for a change of nothing in particular, 404 for a
 *   subresource that there is not, 405 for a method that is not supported
 *
 * @internal
 */
export function checkSupported(
  info: RequestInfo,
  definition: ResourceDefinition,
): void {
  if (info.subresource && !hasView(info, definition)) {
    throw unknownSubresource(info, definition);
  }
  if (
    definition.custom &&
    info.name === undefined &&
    ['update', 'patch'].includes(info.verb)
  ) {
    throw statusErrors.badRequest('name must be provided');
  }
  if (!isSupported(info, definition)) {
    throw notSupported(info, definition);
  }
}

/**
 * Whether a resource is asked for inside of a namespace that is in none, or
 * one object of many namespaces without saying which.
 *
 * @internal
 */
export function isMisplaced(
  info: RequestInfo,
  { namespaced, custom, kind }: ResourceDefinition,
): boolean {
  if (!namespaced) {
    return info.namespace !== undefined && kind !== 'Namespace';
  }
  const acrossNamespaces = ['list', 'watch'].includes(info.verb);
  return custom && info.namespace === undefined && !acrossNamespaces;
}

/** What a path that is not served gets. @internal */
export function unknownPath(): ApiError {
  return new ApiError({
    code: 404,
    reason: 'NotFound',
    message: 'the server could not find the requested resource',
    details: {},
  });
}

// Subresources that are the object itself, of which a part can be written.
function hasView(info: RequestInfo, definition: ResourceDefinition): boolean {
  return (
    ['status', 'finalize'].includes(info.subresource) &&
    definition.subresources.includes(info.subresource)
  );
}

function unknownSubresource(
  info: RequestInfo,
  definition: ResourceDefinition,
): ApiError {
  return definition.custom
    ? statusErrors.notFound({
        group: info.group,
        kind: info.resource,
        name: info.name,
      })
    : unknownPath();
}

function isSupported(
  info: RequestInfo,
  definition: ResourceDefinition,
): boolean {
  if (info.subresource) {
    return ['get', 'update', 'patch'].includes(info.verb);
  }
  const needsName = ['update', 'patch'].includes(info.verb);
  const needsNamespace = ['create', 'update', 'patch', 'deletecollection'];
  return (
    definition.verbs.includes(info.verb) &&
    // A POST names no object. Where it does, custom resources do not mind.
    (info.verb !== 'create' || info.name === undefined || definition.custom) &&
    (!needsName || info.name !== undefined) &&
    (!definition.namespaced ||
      info.namespace !== undefined ||
      !needsNamespace.includes(info.verb))
  );
}

function notSupported(
  info: RequestInfo,
  definition: ResourceDefinition,
): ApiError {
  return definition.custom
    ? statusErrors.methodNotSupported(
        { group: info.group, kind: info.resource },
        info.verb,
      )
    : statusErrors.methodNotAllowed();
}
