import { groupVersion } from '../resources/ResourceDefinition';
import { ResourceTable } from '../resources/ResourceTable';
import { ApiResponse } from '../server/ApiResponse';
import { aggregatedDiscovery } from './aggregatedDiscovery';
import { apiResources } from './apiResources';
import { ApiGroup, apiGroups } from './groups';
import { subresourceList } from './subresourceList';

const aggregated =
  /g=apidiscovery\.k8s\.io;v=v2(?!beta);as=APIGroupDiscoveryList/;

/**
 * `/api`, `/apis` and below: what is served.
 *
 * @param parts - the path's parts
 * @param accept - the Accept header
 * @param address - `host:port` of this server
 * @returns undefined where there is no such path
 *
 * @internal
 */
export function discoveryHandler(options: {
  parts: readonly string[];
  accept: string;
  address: string;
  resources: ResourceTable;
}): ApiResponse | undefined {
  const { accept, address, resources } = options;
  const [root, ...rest] = options.parts;
  if (rest.length === 0 && aggregated.test(accept.replace(/\s/g, ''))) {
    return {
      status: 200,
      text: `${JSON.stringify(
        aggregatedDiscovery(resources, root === 'api'),
      )}\n`,
      contentType:
        'application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList',
    };
  }
  if (root === 'api') {
    return core(rest, address, resources);
  }
  const groups = apiGroups(resources);
  if (rest.length === 0) {
    return ok({
      kind: 'APIGroupList',
      apiVersion: 'v1',
      groups: groups.map(describe),
    });
  }
  const group = groups.find(({ name }) => name === rest[0]);
  if (!group) {
    return undefined;
  }
  if (rest.length === 1) {
    return ok({ kind: 'APIGroup', apiVersion: 'v1', ...describe(group) });
  }
  return rest.length === 2 && group.versions.includes(rest[1])
    ? ok({
        kind: 'APIResourceList',
        apiVersion: 'v1',
        groupVersion: groupVersion({ group: group.name, version: rest[1] }),
        resources:
          group.name === 'subresources.kubevirt.io'
            ? subresourceList
            : apiResources(resources, group.name, rest[1]),
      })
    : undefined;
}

function core(
  rest: readonly string[],
  address: string,
  resources: ResourceTable,
): ApiResponse | undefined {
  if (rest.length === 0) {
    return ok({
      kind: 'APIVersions',
      versions: ['v1'],
      serverAddressByClientCIDRs: [
        { clientCIDR: '0.0.0.0/0', serverAddress: address },
      ],
    });
  }
  return rest.length === 1 && rest[0] === 'v1'
    ? ok({
        kind: 'APIResourceList',
        groupVersion: 'v1',
        resources: apiResources(resources, '', 'v1'),
      })
    : undefined;
}

function describe({ name, versions }: ApiGroup) {
  const list = versions.map(version => ({
    groupVersion: `${name}/${version}`,
    version,
  }));
  return { name, versions: list, preferredVersion: list[0] };
}

function ok(object: unknown): ApiResponse {
  return { status: 200, object };
}
