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

/**
 * The page with all virtual machines.
 *
 * @public
 */
export const listRouteRef = createRouteRef({ id: 'kubevirt:list' });

/**
 * Where "Create virtual machine" leads: the page of a template, where an app
 * has the scaffolder.
 *
 * @internal
 */
export const createTemplateRouteRef = createExternalRouteRef({
  id: 'kubevirt:createTemplate',
  params: ['namespace', 'templateName'],
  optional: true,
  defaultTarget: 'scaffolder.selectedTemplate',
});
