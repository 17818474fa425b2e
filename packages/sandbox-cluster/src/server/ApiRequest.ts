import type { IncomingHttpHeaders } from 'node:http';
import { Registry } from '../registry/Registry';
import { UserInfo, WriteContext } from '../registry/WriteContext';
import { ResourceDefinition } from '../resources/ResourceDefinition';
import { statusErrors } from '../status/statusErrors';
import { ObjectId } from '../storage/ObjectStore';
import { Representation } from './negotiate';
import { RequestInfo } from './parseRequest';
import { writeOptionErrors } from './writeOptionErrors';

const MAX_MANAGER_BYTES = 128;

/**
 * A request that has been authenticated and authorized.
 *
 * @internal
 */
export interface ApiRequest {
  readonly info: RequestInfo;
  readonly definition: ResourceDefinition;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  readonly user: UserInfo;
  readonly registry: Registry;
  /** In which form the client wants objects. */
  readonly representation: Representation;
  /** Texts for `Warning` headers, gathered on the way. */
  readonly warnings: string[];
}

/**
 * The object that a request names. A namespace's own path says its name where
 * that of other objects says their namespace.
 *
 * @internal
 */
export function targetOf({ definition, info }: ApiRequest): ObjectId {
  return {
    namespace: definition.namespaced ? info.namespace : undefined,
    name: info.name!,
  };
}

/**
 * What a write needs to know, from the query and the user agent.
 *
 * @throws ApiError 422 for options that do not exist
 *
 * @internal
 */
export function writeContextOf(request: ApiRequest): WriteContext {
  const { query } = request.info;
  const errors = writeOptionErrors(query, patchTypeOf(request));
  if (errors.length > 0) {
    throw statusErrors.invalid(
      { group: 'meta.k8s.io', kind: optionsKind(request) },
      errors,
    );
  }
  return {
    user: request.user,
    manager: managerOf(query, request.headers['user-agent']),
    dryRun: query.has('dryRun'),
    fieldValidation: (query.get('fieldValidation') ||
      'Warn') as WriteContext['fieldValidation'],
    version: request.info.version,
    subresource: request.info.subresource || undefined,
    warn: text => request.warnings.push(text),
  };
}

function optionsKind(request: ApiRequest): string {
  const kinds: Record<string, string> = {
    create: 'CreateOptions',
    patch: 'PatchOptions',
    delete: 'DeleteOptions',
    deletecollection: 'DeleteOptions',
  };
  return kinds[request.info.verb] ?? 'UpdateOptions';
}

// apiserver's managerOrUserAgent: what stands before the first slash.
function managerOf(query: URLSearchParams, userAgent: string | undefined) {
  const asked = query.get('fieldManager');
  const manager =
    asked || (userAgent ?? '').split('/')[0].slice(0, MAX_MANAGER_BYTES);
  return manager || 'unknown';
}

function patchTypeOf({
  info,
  headers,
}: ApiRequest): 'apply' | 'other' | undefined {
  if (info.verb !== 'patch') {
    return undefined;
  }
  return /apply-patch/.test(headers['content-type'] ?? '') ? 'apply' : 'other';
}
