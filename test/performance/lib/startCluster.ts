import { DefaultKubevirtInventory } from '../../../plugins/kubevirt-node/src/inventory/DefaultKubevirtInventory';
import { Child } from './Child';
import { startInventory } from './startInventory';

/** An API server with many machines, and an inventory that may watch it. */
export async function startCluster(count: number): Promise<{
  apiServer: Child;
  inventory: DefaultKubevirtInventory;
  isComplete: () => boolean;
  stop: () => Promise<void>;
}> {
  const apiServer = Child.start('lib/apiServer', count);
  const { stop, ...started } = startInventory(
    await apiServer.answer<string>('url'),
  );
  return {
    ...started,
    apiServer,
    stop: async () => {
      await stop();
      apiServer.stop();
    },
  };
}
