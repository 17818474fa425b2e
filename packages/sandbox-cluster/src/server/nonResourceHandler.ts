import { discoveryHandler } from '../discovery/discoveryHandler';
import { openApiHandler } from '../discovery/openApiHandler';
import { serverVersion } from '../discovery/serverVersion';
import { ResourceTable } from '../resources/ResourceTable';
import { ApiResponse } from './ApiResponse';

/**
 * Version, health, discovery and OpenAPI.
 *
 * @returns undefined where there is no such path
 *
 * @internal
 */
export function nonResourceHandler(options: {
  path: string;
  accept: string;
  address: string;
  resources: ResourceTable;
}): ApiResponse | undefined {
  const parts = options.path.split('/').filter(Boolean);
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
      return discoveryHandler({ ...options, parts });
    case 'openapi':
      return openApiHandler({ ...options, parts });
    default:
      return undefined;
  }
}
