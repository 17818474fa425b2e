import {
  apiGroupList,
  apiResourceList,
  apiVersions,
} from '../discovery/discoveryHandler';
import { serverVersion } from '../discovery/serverVersion';
import { ResourceTable } from '../resources/ResourceTable';
import { ApiResponse } from './ApiResponse';

/**
 * Version, health and discovery.
 *
 * @returns undefined where there is no such path
 *
 * @internal
 */
export function nonResourceHandler(
  path: string,
  resources: ResourceTable,
  address: string,
): ApiResponse | undefined {
  const parts = path.split('/').filter(Boolean);
  const ok = (object: unknown): ApiResponse => ({ status: 200, object });
  const [first, ...rest] = parts;
  switch (first) {
    case 'version':
      return ok(serverVersion);
    case 'healthz':
    case 'livez':
    case 'readyz':
      return {
        status: 200,
        text: 'ok',
        contentType: 'text/plain; charset=utf-8',
      };
    case 'api': {
      if (rest.length === 0) {
        return ok(apiVersions(address));
      }
      const list =
        rest.length === 1 ? apiResourceList(resources, '', rest[0]) : undefined;
      return list && ok(list);
    }
    case 'apis': {
      const groups = apiGroupList(resources);
      if (rest.length === 0) {
        return ok(groups);
      }
      if (rest.length === 1) {
        const group = groups.groups.find(({ name }) => name === rest[0]);
        return group && ok({ kind: 'APIGroup', apiVersion: 'v1', ...group });
      }
      const list = apiResourceList(resources, rest[0], rest[1]);
      return list && ok(list);
    }
    default:
      return undefined;
  }
}
