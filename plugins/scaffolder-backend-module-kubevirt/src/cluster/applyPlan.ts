import { LoggerService } from '@backstage/backend-plugin-api';
import { KubernetesObject } from 'backstage-plugin-kubevirt-common';
import { KubernetesClient } from 'backstage-plugin-kubevirt-node';
import { CreationPlan } from '../plan/CreationPlan';
import { ownedBy } from '../plan/ownedBy';
import { EarlierRun } from './findCollisions';
import { HalfwayError } from './HalfwayError';
import { objectName } from './objectName';
import { removeWritten } from './removeWritten';
import { resourceOf } from './resourceOf';

/**
 * Writes a plan's objects by server-side apply: what the VM needs, the VM,
 * and then what hangs on it, all of it owned by the VM. Writing the same plan
 * again changes nothing.
 *
 * Until the VM is written, an abort or an error takes back what this run has
 * written. The signal is looked at between writes only: cutting off a write
 * would leave open whether it happened. Once the VM is there an abort is too
 * late, and only an error takes everything back.
 *
 * @returns the virtual machine as the API server answered it
 * @throws HalfwayError where something could not be written
 * @internal
 */
export async function applyPlan(options: {
  client: KubernetesClient;
  plan: CreationPlan;
  task: string;
  earlierRun: EarlierRun;
  logger: LoggerService;
  signal?: AbortSignal;
}): Promise<KubernetesObject> {
  const { client, plan, task, earlierRun, logger, signal } = options;
  const apply = (object: KubernetesObject) =>
    client.apply(resourceOf(object), object, { fieldManager: 'backstage' });
  const earlierOwner = earlierRun.virtualMachine;

  try {
    for (const object of plan.before) {
      signal?.throwIfAborted();
      await apply(ownedBy(object, earlierOwner));
      logger.info(`Applied ${objectName(object)}`);
    }
    signal?.throwIfAborted();
    const virtualMachine = await apply(plan.virtualMachine);
    logger.info(`Applied ${objectName(plan.virtualMachine)}`);

    if (!earlierOwner) {
      for (const object of plan.before) {
        await apply(ownedBy(object, virtualMachine));
      }
    }
    for (const object of plan.after) {
      await apply(ownedBy(object, virtualMachine));
      logger.info(`Applied ${objectName(object)}`);
    }
    return virtualMachine;
  } catch (cause) {
    const removal = await removeWritten({ client, plan, task, earlierRun });
    throw new HalfwayError({ cause, ...removal });
  }
}
