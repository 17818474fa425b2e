import { useRouteRef } from '@backstage/core-plugin-api';
import { entityRouteRef } from '@backstage/plugin-catalog-react';

/**
 * The route to the pages of entities, in apps of either frontend system.
 *
 * @returns undefined where the app has no such pages
 * @internal
 */
export function useEntityRoute():
  | ((entity: { kind: string; namespace: string; name: string }) => string)
  | undefined {
  try {
    return useRouteRef(entityRouteRef);
  } catch {
    return undefined;
  }
}
