import {
  createExternalRouteRef,
  createRouteRef,
} from '@backstage/core-plugin-api';

/**
 * The entity's tab.
 *
 * @public
 */
export const rootRouteRef = createRouteRef({ id: 'kubevirt' });

/**
 * Where the overview card links to: the tab, where an app shows that.
 *
 * @internal
 */
export const tabRouteRef = createExternalRouteRef({
  id: 'kubevirt:tab',
  optional: true,
  defaultTarget: 'kubevirt.root',
});
