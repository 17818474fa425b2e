import { createServiceRef } from '@backstage/backend-plugin-api';
import { KubevirtClusterSupplier } from './KubevirtClusterSupplier';

/**
 * The cluster suppliers that others add, each with a service factory for this
 * ref. It stands where an extension point would, because extension points
 * belong to one plugin and the clusters are shared by several.
 *
 * @public
 */
export const kubevirtClusterSuppliersServiceRef =
  createServiceRef<KubevirtClusterSupplier>({
    id: 'kubevirt.cluster-suppliers',
    scope: 'root',
    multiton: true,
  });
