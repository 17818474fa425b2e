import { createHash } from 'node:crypto';
import { ResourceDefinition } from '../resources/ResourceDefinition';
import { ResourceTable } from '../resources/ResourceTable';

/** An entry of an `APIResourceList`. @internal */
export interface ApiResource {
  name: string;
  singularName: string;
  namespaced: boolean;
  group?: string;
  version?: string;
  kind: string;
  verbs: readonly string[] | null;
  shortNames?: readonly string[];
  categories?: readonly string[];
  storageVersionHash?: string;
}

const connectVerbs = ['create', 'get'];
const statusVerbs = ['get', 'patch', 'update'];

/** Subresources that are not simply a view of their object. */
const special: Record<
  string,
  Pick<ApiResource, 'group' | 'version' | 'kind' | 'verbs'>
> = {
  'pods/attach': { kind: 'PodAttachOptions', verbs: connectVerbs },
  'pods/exec': { kind: 'PodExecOptions', verbs: connectVerbs },
  'pods/portforward': { kind: 'PodPortForwardOptions', verbs: connectVerbs },
  'pods/binding': { kind: 'Binding', verbs: ['create'] },
  'pods/eviction': {
    group: 'policy',
    version: 'v1',
    kind: 'Eviction',
    verbs: ['create'],
  },
  'pods/log': { kind: 'Pod', verbs: ['get'] },
  'namespaces/finalize': { kind: 'Namespace', verbs: ['update'] },
};

const scale: (typeof special)[string] = {
  group: 'autoscaling',
  version: 'v1',
  kind: 'Scale',
  verbs: statusVerbs,
};

/**
 * The resources of a group and version, each followed by its subresources.
 *
 * @internal
 */
export function apiResources(
  resources: ResourceTable,
  group: string,
  version: string,
): ApiResource[] {
  return resources.all
    .filter(
      each =>
        each.group === group &&
        (each.version === version || each.otherVersions?.includes(version)),
    )
    .flatMap(entries);
}

function entries(definition: ResourceDefinition): ApiResource[] {
  const { group, version, kind, plural, namespaced } = definition;
  const stored = definition.verbs.includes('get');
  return [
    {
      name: plural,
      singularName: definition.singular,
      namespaced,
      kind,
      verbs: definition.verbs,
      ...(definition.shortNames && { shortNames: definition.shortNames }),
      ...(definition.categories && { categories: definition.categories }),
      ...(stored && {
        storageVersionHash: versionHash(
          definition.storedGroup ?? group,
          definition.hashedVersion ?? version,
          kind,
        ),
      }),
    },
    ...definition.subresources.map(subresource => ({
      name: `${plural}/${subresource}`,
      singularName: '',
      namespaced,
      ...(subresource === 'scale'
        ? scale
        : special[`${plural}/${subresource}`] ?? { kind, verbs: statusVerbs }),
    })),
  ];
}

// Source: Kubernetes 1.36, apiserver pkg/endpoints/discovery/
// storageversionhash.go.
function versionHash(group: string, version: string, kind: string): string {
  return createHash('sha256')
    .update(`${group}/${version}/${kind}`)
    .digest()
    .subarray(0, 8)
    .toString('base64');
}
