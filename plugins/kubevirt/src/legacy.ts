/**
 * The plugin for apps of the old frontend system.
 *
 * @packageDocumentation
 */

import {
  createApiFactory,
  createComponentExtension,
  createPlugin,
  createRoutableExtension,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { createSearchResultListItemExtension } from '@backstage/plugin-search-react';
import { VIRTUAL_MACHINE_ENTITY_TYPE } from 'backstage-plugin-kubevirt-common';
import { KubevirtClient, kubevirtApiRef } from './api';
import * as fields from './form/formFields';
import { legacyFormApi, legacyFormField } from './form/legacyFormFields';
import { kubevirtTranslationRef } from './translation';
import {
  createTemplateRouteRef,
  listRouteRef,
  rootRouteRef,
  tabRouteRef,
} from './routes';

export { isKubevirtAvailable } from './isKubevirtAvailable';
export { kubevirtApiRef, kubevirtTranslationRef };

/** @public */
export const kubevirtPlugin = createPlugin({
  id: 'kubevirt',
  apis: [
    createApiFactory({
      api: kubevirtApiRef,
      deps: { fetchApi: fetchApiRef },
      factory: ({ fetchApi }) => KubevirtClient.create({ fetchApi }),
    }),
    legacyFormApi,
  ],
  routes: { root: rootRouteRef, list: listRouteRef },
  externalRoutes: { tab: tabRouteRef, createTemplate: createTemplateRouteRef },
});

/**
 * The entity's tab.
 *
 * @public
 */
export const EntityKubevirtContent = kubevirtPlugin.provide(
  createRoutableExtension({
    name: 'EntityKubevirtContent',
    component: () =>
      import('./components/VirtualMachineTab').then(m => m.VirtualMachineTab),
    mountPoint: rootRouteRef,
  }),
);

/**
 * The card for the entity's overview.
 *
 * @public
 */
export const EntityKubevirtCard = kubevirtPlugin.provide(
  createComponentExtension({
    name: 'EntityKubevirtCard',
    component: {
      lazy: () =>
        import('./components/VirtualMachineCard').then(
          m => m.VirtualMachineCard,
        ),
    },
  }),
);

/**
 * The page with all virtual machines.
 *
 * @public
 */
export const KubevirtVirtualMachineListPage = kubevirtPlugin.provide(
  createRoutableExtension({
    name: 'KubevirtVirtualMachineListPage',
    component: () =>
      import('./list/LegacyVirtualMachineListPage').then(
        m => m.LegacyVirtualMachineListPage,
      ),
    mountPoint: listRouteRef,
  }),
);

/**
 * Form field: cluster and namespace.
 *
 * @public
 */
export const KubeVirtTargetField = legacyFormField(
  kubevirtPlugin,
  fields.targetField,
);

/**
 * Form field: the name.
 *
 * @public
 */
export const KubeVirtNameField = legacyFormField(
  kubevirtPlugin,
  fields.nameField,
);

/**
 * Form field: who it belongs to.
 *
 * @public
 */
export const KubeVirtOwnerField = legacyFormField(
  kubevirtPlugin,
  fields.ownerField,
);

/**
 * Form field: what it boots from.
 *
 * @public
 */
export const KubeVirtBootSourceField = legacyFormField(
  kubevirtPlugin,
  fields.bootSourceField,
);

/**
 * Form field: CPU and memory, or an instance type.
 *
 * @public
 */
export const KubeVirtInstanceTypeField = legacyFormField(
  kubevirtPlugin,
  fields.instanceTypeField,
);

/**
 * Form field: SSH public keys.
 *
 * @public
 */
export const KubeVirtSshKeyField = legacyFormField(
  kubevirtPlugin,
  fields.sshKeyField,
);

/**
 * Form field: whether there is a password.
 *
 * @public
 */
export const KubeVirtPasswordField = legacyFormField(
  kubevirtPlugin,
  fields.passwordField,
);

/**
 * Form field: the root disk's storage.
 *
 * @public
 */
export const KubeVirtStorageClassField = legacyFormField(
  kubevirtPlugin,
  fields.storageClassField,
);

/**
 * Form field: other disks and file systems.
 *
 * @public
 */
export const KubeVirtClaimsField = legacyFormField(
  kubevirtPlugin,
  fields.claimsField,
);

/**
 * Form field: GPUs and host devices.
 *
 * @public
 */
export const KubeVirtDevicesField = legacyFormField(
  kubevirtPlugin,
  fields.devicesField,
);

/**
 * Form field: the ports.
 *
 * @public
 */
export const KubeVirtPortsField = legacyFormField(
  kubevirtPlugin,
  fields.portsField,
);

/**
 * Form field: cloud-init.
 *
 * @public
 */
export const KubeVirtCloudInitField = legacyFormField(
  kubevirtPlugin,
  fields.cloudInitField,
);

/**
 * Form field: what few people change.
 *
 * @public
 */
export const KubeVirtMoreField = legacyFormField(
  kubevirtPlugin,
  fields.moreField,
);

/**
 * Form field: what would be created.
 *
 * @public
 */
export const KubeVirtReviewField = legacyFormField(
  kubevirtPlugin,
  fields.reviewField,
);

/**
 * A result of the search, of type `virtual-machine`.
 *
 * @public
 */
export const KubevirtSearchResultListItem = kubevirtPlugin.provide(
  createSearchResultListItemExtension({
    name: 'KubevirtSearchResultListItem',
    component: () =>
      import('./search/VirtualMachineSearchResult').then(
        m => m.VirtualMachineSearchResult,
      ),
    predicate: ({ type }) => type === VIRTUAL_MACHINE_ENTITY_TYPE,
  }),
);
