import { parseEntityRef } from '@backstage/catalog-model';
import { identityApiRef, useApi } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { useLoaded } from './useLoaded';

/**
 * Who the person acts for: their first group, or they themselves.
 *
 * @returns an entity reference that the catalog has; undefined while it is
 * not known, or where there is none
 * @internal
 */
export function useOwnEntity(): string | undefined {
  const identity = useApi(identityApiRef);
  const catalog = useApi(catalogApiRef);
  const loaded = useLoaded('own entity', async () => {
    const { userEntityRef, ownershipEntityRefs } =
      await identity.getBackstageIdentity();
    const groups = ownershipEntityRefs.filter(
      ref => parseEntityRef(ref).kind.toLocaleLowerCase('en-US') === 'group',
    );
    const entityRefs = [...groups, userEntityRef];
    const { items } = await catalog.getEntitiesByRefs({
      entityRefs,
      fields: ['kind', 'metadata.namespace', 'metadata.name'],
    });
    return entityRefs.find((_, index) => items[index]);
  });
  return loaded.state === 'ready' ? loaded.value : undefined;
}
