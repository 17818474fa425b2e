import { ApiClient, ApiError, ResourceType } from '../client';

interface Group {
  preferredVersion: { groupVersion: string };
}

interface Resource {
  name: string;
  kind: string;
  namespaced: boolean;
  /** None in the group of virt-api, which has nothing but subresources. */
  verbs: string[] | null;
}

/**
 * All kinds of objects that a namespace can hold and that can be deleted, as
 * the server tells.
 *
 * @throws ApiError where an API group does not answer: what it has in a
 *   namespace is not known
 * @internal
 */
export async function namespacedTypes(
  client: ApiClient,
): Promise<ResourceType[]> {
  const { groups } = await client.read<{ groups: Group[] }>('/apis', {});
  const versions = [
    'v1',
    ...groups.map(({ preferredVersion }) => preferredVersion.groupVersion),
  ];
  const found = await Promise.all(
    versions.map(groupVersion => typesOf(client, groupVersion)),
  );
  return found.flat();
}

async function typesOf(
  client: ApiClient,
  groupVersion: string,
): Promise<ResourceType[]> {
  const [version, group = ''] = groupVersion.split('/').reverse();
  const root = group ? `/apis/${groupVersion}` : `/api/${version}`;
  const resources = await client
    .read<{ resources: Resource[] }>(root, {})
    .catch(error => {
      // Its definitions have gone since the groups were listed.
      if (ApiError.is(error, 404)) return { resources: [] };
      throw error;
    });
  return resources.resources
    .filter(
      ({ name, namespaced, verbs }) =>
        namespaced &&
        !name.includes('/') &&
        verbs?.includes('list') &&
        verbs.includes('delete'),
    )
    .map(({ name, kind }) => ({
      group,
      version,
      plural: name,
      kind,
      namespaced: true,
    }));
}
