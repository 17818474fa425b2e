import { kubevirtVmCloudInitReadPermission } from 'backstage-plugin-kubevirt-common';
import { KubevirtClusters } from 'backstage-plugin-kubevirt-node';
import { Router } from 'express';
import { hasPermission } from '../access';
import { clusterAnswer } from '../cluster/clusterAnswer';
import {
  createMachineReadRouter,
  MachineReadServices,
} from '../router/createMachineReadRouter';
import { readManifest } from './readManifest';

/**
 * `GET /v1/virtual-machines/:cluster/:namespace/:name/manifest`: the objects
 * that a virtual machine consists of.
 *
 * @internal
 */
export function createManifestRouter(
  options: MachineReadServices & { clusters: KubevirtClusters },
): Router {
  const { clusters, permissions } = options;
  return createMachineReadRouter({
    ...options,
    what: 'manifest',
    async read({ identity, entityRef, credentials, objects }) {
      const [showCloudInit, { client }] = await Promise.all([
        hasPermission({
          permissions,
          credentials,
          request: {
            permission: kubevirtVmCloudInitReadPermission,
            resourceRef: entityRef,
          },
        }),
        clusters.get(identity.cluster),
      ]);
      return clusterAnswer(identity, () =>
        readManifest({ client, identity, objects, showCloudInit }),
      );
    },
  });
}
