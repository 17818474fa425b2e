import { parseEntityRef } from '@backstage/catalog-model';
import { useMemo } from 'react';
import { useEntityRoute } from './useEntityRoute';

/**
 * Where the page of an entity is.
 *
 * @returns a function that gives undefined where the app has no such pages
 * @internal
 */
export function useEntityHref(): (entityRef: string) => string | undefined {
  const entityRoute = useEntityRoute();
  // The route is another function at each call, and leads to the same.
  const template = entityRoute?.({
    kind: ':kind',
    namespace: ':namespace',
    name: ':name',
  });
  return useMemo(
    () => entityRef => {
      const { kind, namespace, name } = parseEntityRef(entityRef);
      return template && entityRoute
        ? entityRoute({ kind: kind.toLowerCase(), namespace, name })
        : undefined;
    },
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [template],
  );
}
