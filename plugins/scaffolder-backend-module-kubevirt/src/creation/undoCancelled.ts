import { LoggerService } from '@backstage/backend-plugin-api';
import { describe } from 'backstage-plugin-kubevirt-common';
import {
  KubernetesClient,
  KubevirtInventory,
} from 'backstage-plugin-kubevirt-node';
import { EarlierRun } from '../cluster/findCollisions';
import { removeWritten } from '../cluster/removeWritten';
import { CreationPlan } from '../plan/CreationPlan';

/**
 * Takes back what a run has written, where its task was cancelled while it
 * followed the virtual machine. Once the guest runs, it stays: somebody may
 * have begun to work in it.
 *
 * @internal
 */
export async function undoCancelled(options: {
  client: KubernetesClient;
  inventory: KubevirtInventory;
  plan: CreationPlan;
  task: string;
  earlierRun: EarlierRun;
  logger: LoggerService;
}): Promise<void> {
  const { client, inventory, plan, task, earlierRun, logger } = options;
  const { identity } = plan;
  const objects = inventory.objects(identity);
  const view =
    objects &&
    describe({ objects, target: { kind: 'VirtualMachine', ...identity } });
  if (view?.bootedAt) {
    logger.warn(
      'The task was cancelled. The guest runs already, so the virtual machine stays; delete it where it is not wanted',
    );
    return;
  }
  const { removed, left } = await removeWritten({
    client,
    plan,
    task,
    earlierRun,
  });
  logger.warn(
    `The task was cancelled. ${
      removed.length > 0
        ? `What this run had written was removed again: ${removed.join(', ')}`
        : 'This run had written nothing'
    }`,
  );
  if (left.length > 0) {
    logger.warn(
      `These could not be removed, please delete them: ${left.join(', ')}`,
    );
  }
}
