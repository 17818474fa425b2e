import { LoggerService } from '@backstage/backend-plugin-api';
import {
  RenderOptions,
  VirtualMachineIdentity,
  VirtualMachineValues,
} from 'backstage-plugin-kubevirt-common';
import { KubernetesClient, readRoom } from 'backstage-plugin-kubevirt-node';
import { dryRunPlan } from '../cluster/dryRunPlan';
import { EarlierRun, findCollisions } from '../cluster/findCollisions';
import { objectName } from '../cluster/objectName';
import { refusalsError } from '../cluster/refusalsError';
import { Login } from '../password/Login';
import { CreationPlan, writtenObjects } from '../plan/CreationPlan';
import { logRemarks } from '../plan/logRemarks';
import { planCreation } from '../plan/planCreation';
import { throwErrors } from '../plan/throwErrors';
import { findLackOfRoom } from '../room/findLackOfRoom';

/**
 * Finds everything that would keep a virtual machine from being created,
 * without writing anything: names that are taken, quotas and limits that have
 * no room for it, and what the cluster refuses in a dry run.
 *
 * @returns what is to be written, and what an earlier run of the task wrote
 * @throws ConflictError, InputError, NotAllowedError or
 * ServiceUnavailableError that say everything that is in the way
 * @internal
 */
export async function prepareCreation(options: {
  client: KubernetesClient;
  identity: VirtualMachineIdentity;
  values: VirtualMachineValues;
  profile: RenderOptions['profile'];
  metadata: RenderOptions['metadata'];
  login?: Login;
  task: string;
  logger: LoggerService;
  signal?: AbortSignal;
}): Promise<{ plan: CreationPlan; earlierRun: EarlierRun }> {
  const { client, task, values, logger, signal } = options;
  const plan = planCreation(options);
  const { virtualMachine, identity } = plan;
  const earlierRun = await findCollisions({ client, plan, task, signal });

  const room = await readRoom({ client, virtualMachine, signal });
  if (room.unread.length > 0) {
    logger.info(
      `Quotas and limits could not be looked at in full: ${room.unread.join(
        '; ',
      )}`,
    );
  }
  const lacks = findLackOfRoom({ plan, values, room, earlierRun });
  throwErrors(lacks);
  logRemarks(logger, lacks);

  const refusals = await dryRunPlan({ client, plan, earlierRun, signal });
  if (refusals.length > 0) {
    throw refusalsError(refusals, { plan, values });
  }
  const names = [...writtenObjects(plan), ...plan.dataVolumes];
  logger.info(
    `The cluster '${identity.cluster}' accepts ${names
      .map(objectName)
      .join(', ')}`,
  );
  return { plan, earlierRun };
}
