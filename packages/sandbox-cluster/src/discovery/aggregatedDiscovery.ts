import { ResourceTable } from '../resources/ResourceTable';
import { apiResources, ApiResource } from './apiResources';
import { apiGroups } from './groups';
import { subresourceList } from './subresourceList';

/**
 * Everything that is served, in one answer: what newer clients ask for under
 * `/api` and `/apis`.
 *
 * @param core - the core group, or all others
 *
 * @internal
 */
export function aggregatedDiscovery(resources: ResourceTable, core: boolean) {
  const groups = core ? [{ name: '', versions: ['v1'] }] : apiGroups(resources);
  return {
    kind: 'APIGroupDiscoveryList',
    apiVersion: 'apidiscovery.k8s.io/v2',
    metadata: {},
    items: groups.map(({ name, versions }) => ({
      metadata: { ...(name && { name }), creationTimestamp: null },
      versions: versions.map(version => ({
        version,
        resources: nested(
          name === 'subresources.kubevirt.io'
            ? subresourceList
            : apiResources(resources, name, version),
          name,
          version,
        ),
        freshness: 'Current',
      })),
    })),
  };
}

function nested(list: ApiResource[], group: string, version: string) {
  const kindOf = (resource: ApiResource) => ({
    group: resource.group ?? group,
    version: resource.version ?? version,
    kind: resource.kind,
  });
  return list
    .filter(({ name, kind }) => !name.includes('/') && kind !== '')
    .map(resource => {
      const subresources = list
        .filter(({ name }) => name.startsWith(`${resource.name}/`))
        .map(sub => ({
          subresource: sub.name.slice(resource.name.length + 1),
          responseKind: kindOf(sub),
          verbs: sub.verbs ?? [],
        }));
      return {
        resource: resource.name,
        responseKind: kindOf(resource),
        scope: resource.namespaced ? 'Namespaced' : 'Cluster',
        singularResource: resource.singularName,
        verbs: resource.verbs,
        ...(resource.shortNames && { shortNames: resource.shortNames }),
        ...(resource.categories && { categories: resource.categories }),
        ...(subresources.length > 0 && { subresources }),
      };
    });
}
