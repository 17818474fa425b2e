import { LoggerService } from '@backstage/backend-plugin-api';
import { KubernetesObject } from 'backstage-plugin-kubevirt-common';
import { KubernetesClient } from 'backstage-plugin-kubevirt-node';
import { CreationPlan } from '../plan/CreationPlan';
import { ownedBy } from '../plan/ownedBy';
import { createFree } from './createFree';
import { EarlierRun } from './findCollisions';
import { HalfwayError } from './HalfwayError';
import { objectName } from './objectName';
import { removeWritten } from './removeWritten';
import { resourceOf } from './resourceOf';

/**
 * Writes a plan's objects: what the VM needs, the VM, and then what hangs on
 * it, all of it owned by the VM. Writing the same plan again changes nothing.
 *
 * What is not there yet is created and not applied, because an apply would
 * take over what somebody else made under that name since it was looked for.
 * What an earlier run of the task left is applied.
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
  const write = (object: KubernetesObject) =>
    earlierRun.written.has(objectName(object))
      ? apply(object)
      : createFree(client, object);
  const earlierOwner = earlierRun.virtualMachine;

  try {
    for (const object of plan.before) {
      signal?.throwIfAborted();
      await write(ownedBy(object, earlierOwner));
      logger.info(`Applied ${objectName(object)}`);
    }
    signal?.throwIfAborted();
    const virtualMachine = await write(plan.virtualMachine);
    logger.info(`Applied ${objectName(plan.virtualMachine)}`);

    if (!earlierOwner) {
      for (const object of plan.before) {
        await apply(ownedBy(object, virtualMachine));
      }
    }
    for (const object of plan.after) {
      await write(ownedBy(object, virtualMachine));
      logger.info(`Applied ${objectName(object)}`);
    }
    return virtualMachine;
  } catch (cause) {
    const removal = await removeWritten({ client, plan, task, earlierRun });
    throw new HalfwayError({ cause, ...removal });
  }
}
