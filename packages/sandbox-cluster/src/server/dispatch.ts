import type { IncomingHttpHeaders } from 'node:http';
import { Authenticator } from '../auth/Authenticator';
import { forbidden } from '../auth/forbidden';
import { impersonate } from '../auth/impersonate';
import { RbacAuthorizer } from '../auth/RbacAuthorizer';
import { Registry } from '../registry/Registry';
import { statusErrors } from '../status/statusErrors';
import { ApiRequest } from './ApiRequest';
import { ApiResponse } from './ApiResponse';
import { checkSupported, isMisplaced, unknownPath } from './checkSupported';
import { eventsHandler } from './events/eventsHandler';
import { createHandler } from './handlers/createHandler';
import {
  deleteCollectionHandler,
  deleteHandler,
} from './handlers/deleteHandler';
import { getHandler } from './handlers/getHandler';
import { listHandler } from './handlers/listHandler';
import { patchHandler } from './handlers/patchHandler';
import { reviewHandler, reviewKinds } from './handlers/reviewHandler';
import { specialSubresources } from './handlers/specialSubresources';
import { updateHandler } from './handlers/updateHandler';
import { watchHandler } from './handlers/watchHandler';
import { Representation } from './negotiate';
import { nonResourceHandler } from './nonResourceHandler';
import { notAcceptable } from './notAcceptable';
import { parseRequest, RequestInfo } from './parseRequest';
import { SubresourceAnswer } from './SubresourceHandler';
import { SubresourceRouter } from './SubresourceRouter';

/** @internal */
export interface DispatchOptions {
  registry: Registry;
  authenticator: Authenticator;
  authorizer: RbacAuthorizer;
  subresources: SubresourceRouter;
  /** `host:port` of this server. */
  address: string;
}

/** @internal */
export interface IncomingCall {
  method: string;
  url: string;
  headers: IncomingHttpHeaders;
  body: Buffer;
  /** Undefined where nothing that it accepts can be given. */
  representation: Representation | undefined;
  warnings: string[];
  /** The client asks for a WebSocket. */
  upgrade: boolean;
}

/** @internal */
export type DispatchResult =
  | ApiResponse
  | Exclude<SubresourceAnswer, { status: number }>;

const notFoundPage: ApiResponse = {
  status: 404,
  text: '404 page not found\n',
  contentType: 'text/plain; charset=utf-8',
};

/**
 * From a request to its answer: who asks, what for, may they, and then the
 * handler for it.
 *
 * @throws ApiError where it is refused
 *
 * @internal
 */
export async function dispatch(
  options: DispatchOptions,
  call: IncomingCall,
): Promise<DispatchResult> {
  const { registry, authenticator, authorizer, subresources } = options;
  const info = parseRequest(call.method, call.url, registry.resources);
  const user = impersonate(
    call.headers,
    { ...info, user: authenticator.authenticate(call.headers) },
    authorizer,
  );
  for (const verb of requiredVerbs(info, call)) {
    if (!authorizer.decide({ ...info, verb, user }).allowed) {
      throw forbidden({ ...info, verb, user });
    }
  }
  if (!info.isResourceRequest) {
    return (
      nonResourceHandler({
        method: call.method,
        path: info.path,
        headers: call.headers,
        address: options.address,
        resources: registry.resources,
      }) ?? notFoundPage
    );
  }
  const handler = subresources.find(info);
  if (handler) {
    return subresources.call(handler, info, { ...call, user });
  }
  const { definition } = info;
  if (!definition || isMisplaced(info, definition)) {
    if (servesBuiltIn(registry, info)) {
      throw unknownPath();
    }
    return notFoundPage;
  }
  const { representation } = call;
  if (
    !representation ||
    (info.verb === 'watch' && representation.encoding === 'yaml')
  ) {
    throw notAcceptable(
      call.headers.accept ?? '',
      info,
      !representation && definition.custom,
    );
  }
  const request: ApiRequest = {
    info,
    definition,
    headers: call.headers,
    body: call.body,
    user,
    registry,
    representation,
    warnings: call.warnings,
  };
  const special =
    specialSubresources[`${info.verb} ${info.resource}/${info.subresource}`];
  if (special && definition.group === '') {
    return special(request, authenticator);
  }
  checkSupported(info, definition);
  const handle = (each: ApiRequest) => answer(each, options);
  return definition.storedGroup === undefined
    ? handle(request)
    : eventsHandler(request, handle);
}

function answer(request: ApiRequest, options: DispatchOptions): ApiResponse {
  const { definition, info } = request;
  switch (info.verb) {
    case 'get':
      return getHandler(request);
    case 'list':
      return listHandler(request);
    case 'watch':
      return watchHandler(request);
    case 'create':
      return reviewKinds.includes(definition.kind)
        ? reviewHandler(request, options)
        : createHandler(request);
    case 'update':
      return updateHandler(request);
    case 'patch':
      return patchHandler(request);
    case 'delete':
      return deleteHandler(request);
    case 'deletecollection':
      return deleteCollectionHandler(request);
    default:
      throw statusErrors.methodNotSupported(
        { group: info.group, kind: info.resource },
        info.verb,
      );
  }
}

// A WebSocket into a pod is asked for by GET, and does what a POST does.
function requiredVerbs(
  { verb, group, resource, subresource }: RequestInfo,
  { upgrade, headers }: IncomingCall,
): string[] {
  const intoPod =
    group === '' &&
    resource === 'pods' &&
    ['exec', 'attach', 'portforward'].includes(subresource);
  return upgrade && intoPod && headers.upgrade?.toLowerCase() === 'websocket'
    ? [...new Set([verb, 'create'])]
    : [verb];
}

// Under a path of the API server's own groups everything is answered by them.
function servesBuiltIn(registry: Registry, info: RequestInfo): boolean {
  return registry.resources.all.some(
    ({ group, custom }) => !custom && group === info.group,
  );
}
