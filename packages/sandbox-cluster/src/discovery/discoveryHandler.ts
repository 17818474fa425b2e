import { ResourceTable } from '../resources/ResourceTable';
import {
  groupVersion,
  ResourceDefinition,
} from '../resources/ResourceDefinition';

/** @internal */
export function apiVersions(address: string) {
  return {
    kind: 'APIVersions',
    versions: ['v1'],
    serverAddressByClientCIDRs: [
      { clientCIDR: '0.0.0.0/0', serverAddress: address },
    ],
  };
}

/** @internal */
export function apiGroupList(resources: ResourceTable) {
  const groups = new Map<string, string[]>();
  for (const { group, version, otherVersions = [] } of resources.all) {
    if (group) {
      const versions = groups.get(group) ?? [];
      for (const each of [version, ...otherVersions]) {
        if (!versions.includes(each)) {
          versions.push(each);
        }
      }
      groups.set(group, versions);
    }
  }
  return {
    kind: 'APIGroupList',
    apiVersion: 'v1',
    groups: [...groups].map(([name, versions]) => apiGroup(name, versions)),
  };
}

function apiGroup(name: string, versions: string[]) {
  const list = versions.map(version => ({
    groupVersion: `${name}/${version}`,
    version,
  }));
  return { name, versions: list, preferredVersion: list[0] };
}

/** @internal */
export function apiResourceList(
  resources: ResourceTable,
  group: string,
  version: string,
) {
  const definitions = resources.all.filter(
    each =>
      each.group === group &&
      (each.version === version || each.otherVersions?.includes(version)),
  );
  if (definitions.length === 0) {
    return undefined;
  }
  return {
    kind: 'APIResourceList',
    ...(group && { apiVersion: 'v1' }),
    groupVersion: groupVersion({ group, version }),
    resources: definitions.flatMap(apiResources),
  };
}

function apiResources(definition: ResourceDefinition) {
  return [
    {
      name: definition.plural,
      singularName: definition.singular,
      namespaced: definition.namespaced,
      kind: definition.kind,
      verbs: definition.verbs,
      ...(definition.shortNames && { shortNames: definition.shortNames }),
      ...(definition.categories && { categories: definition.categories }),
    },
    ...definition.subresources.map(subresource => ({
      name: `${definition.plural}/${subresource}`,
      singularName: '',
      namespaced: definition.namespaced,
      kind: definition.kind,
      verbs: ['get', 'patch', 'update'],
    })),
  ];
}
