import {
  routeResolutionApiRef,
  useApiHolder,
} from '@backstage/frontend-plugin-api';
import { useMemo } from 'react';
import { rootRouteRef } from '../routes';
import { useEntityHref } from './useEntityHref';
import { useEntityRoute } from './useEntityRoute';

/** Any entity: where the tab is on its page is the same for all. */
const SAMPLE = { kind: 'resource', namespace: 'sample', name: 'sample' };

/**
 * Where the tab of a virtual machine is: on the page of its entity, under the
 * path that the app gives it; that page itself where the app has no such tab,
 * or is of the old frontend system, which does not say.
 *
 * @returns a function that gives undefined where the app has no such pages
 * @internal
 */
export function useMachineHref(): (entityRef: string) => string | undefined {
  const hrefOf = useEntityHref();
  const routes = useApiHolder().get(routeResolutionApiRef);
  const page = useEntityRoute()?.(SAMPLE);
  return useMemo(() => {
    const tab = page && routes?.resolve(rootRouteRef, { sourcePath: page })?.();
    const path = tab?.startsWith(`${page}/`) ? tab.slice(page!.length) : '';
    return entityRef => {
      const href = hrefOf(entityRef);
      return href && `${href}${path}`;
    };
  }, [hrefOf, routes, page]);
}
