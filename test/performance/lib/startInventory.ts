import { ClusterTransport } from '../../../plugins/kubevirt-node/src/client/ClusterTransport';
import { anonymousCredentials } from '../../../plugins/kubevirt-node/src/credentials';
import { DefaultKubevirtInventory } from '../../../plugins/kubevirt-node/src/inventory/DefaultKubevirtInventory';
import { quietLogger } from './quietLogger';

export const CLUSTER = 'test';

/** An inventory of one cluster; it begins at its first use. */
export function startInventory(url: string): {
  inventory: DefaultKubevirtInventory;
  isComplete: () => boolean;
  stop: () => Promise<void>;
} {
  const transport = ClusterTransport.create({
    connection: { name: CLUSTER, url, credentials: anonymousCredentials() },
  });
  const inventory = DefaultKubevirtInventory.create({
    clusters: [{ name: CLUSTER, transport }],
    logger: quietLogger,
    maxStartDelayMs: 0,
  });
  return {
    inventory,
    isComplete: () =>
      inventory.identities(CLUSTER) !== undefined &&
      inventory.clusters()[0].state === 'connected',
    stop: async () => {
      inventory.stop();
      await transport.close();
    },
  };
}
