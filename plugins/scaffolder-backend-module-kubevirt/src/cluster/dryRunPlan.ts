import { KubernetesObject } from 'backstage-plugin-kubevirt-common';
import {
  KubernetesApiError,
  KubernetesClient,
} from 'backstage-plugin-kubevirt-node';
import { CreationPlan, writtenObjects } from '../plan/CreationPlan';
import { ownedBy } from '../plan/ownedBy';
import { createFree } from './createFree';
import { EarlierRun } from './findCollisions';
import { objectName } from './objectName';
import { Refusal } from './Refusal';
import { resourceOf } from './resourceOf';

/**
 * Lets the API server and its admission webhooks check every object of a plan
 * without writing any. The DataVolumes are checked as well: their webhook
 * would else speak only when KubeVirt creates them, long after the task.
 *
 * @returns what was refused, all of it; empty where the plan is fine
 * @throws ClusterUnreachableError where the cluster gives no answer,
 * ConflictError where a name was taken meanwhile
 * @internal
 */
export async function dryRunPlan(options: {
  client: KubernetesClient;
  plan: CreationPlan;
  earlierRun: EarlierRun;
  signal?: AbortSignal;
}): Promise<Refusal[]> {
  const { client, plan, earlierRun, signal } = options;
  const { virtualMachine } = earlierRun;
  const checks = writtenObjects(plan).map(object =>
    refusalOf(object, () =>
      earlierRun.written.has(objectName(object))
        ? client.apply(
            resourceOf(object),
            object.kind === 'VirtualMachine'
              ? object
              : ownedBy(object, virtualMachine),
            { fieldManager: 'backstage', dryRun: true, signal },
          )
        : createFree(client, object, { dryRun: true, signal }),
    ),
  );
  if (!virtualMachine) {
    checks.push(
      ...plan.dataVolumes.map(object =>
        refusalOf(object, () =>
          createFree(client, object, { dryRun: true, signal }),
        ),
      ),
    );
  }
  const refusals = await Promise.all(checks);
  return refusals.flatMap(refusal => refusal ?? []);
}

async function refusalOf(
  object: KubernetesObject,
  attempt: () => Promise<unknown>,
): Promise<Refusal | undefined> {
  try {
    await attempt();
    return undefined;
  } catch (error) {
    if (error instanceof KubernetesApiError) {
      return { object, error };
    }
    throw error;
  }
}
