import type { IncomingHttpHeaders } from 'node:http';
import { discoveryHandler } from '../discovery/discoveryHandler';
import { openApiHandler } from '../discovery/openApiHandler';
import { serverVersion } from '../discovery/serverVersion';
import { ResourceTable } from '../resources/ResourceTable';
import { statusErrors } from '../status/statusErrors';
import { ApiResponse } from './ApiResponse';
import { unknownPath } from './checkSupported';

/**
 * Version, health, discovery and OpenAPI.
 *
 * @returns undefined where there is no such path
 * @throws ApiError 404 for a version of its groups that there is not, 405 for
 *   a method other than GET
 *
 * @internal
 */
export function nonResourceHandler(options: {
  method: string;
  path: string;
  headers: IncomingHttpHeaders;
  address: string;
  resources: ResourceTable;
}): ApiResponse | undefined {
  const parts = options.path.split('/').filter(Boolean);
  if (
    options.method !== 'GET' &&
    ['version', 'api', 'apis'].includes(parts[0])
  ) {
    throw statusErrors.methodNotAllowed();
  }
  switch (parts[0]) {
    case 'version':
      return { status: 200, object: serverVersion };
    case 'healthz':
    case 'livez':
    case 'readyz':
      return {
        status: 200,
        text: 'ok',
        contentType: 'text/plain; charset=utf-8',
      };
    case 'api':
    case 'apis':
      return (
        discoveryHandler({
          ...options,
          parts,
          accept: options.headers.accept ?? '',
        }) ?? unknownVersion(options, parts)
      );
    case 'openapi':
      return openApiHandler({ ...options, parts });
    default:
      return undefined;
  }
}

// Below their own paths the API server's groups answer themselves.
function unknownVersion(
  { resources }: { resources: ResourceTable },
  [root, group]: readonly string[],
): undefined {
  const ours =
    root === 'api' ||
    resources.all.some(each => !each.custom && each.group === group);
  if (ours) {
    throw unknownPath();
  }
}
