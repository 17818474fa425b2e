import { KubernetesClient } from 'backstage-plugin-kubevirt-node';
import { CreationPlan, writtenObjects } from '../plan/CreationPlan';
import { isMadeByTask } from '../plan/isMadeByTask';
import { EarlierRun } from './findCollisions';
import { getIfThere } from './getIfThere';
import { objectName } from './objectName';
import { resourceOf } from './resourceOf';

/**
 * What became of the objects that a run had written.
 *
 * @internal
 */
export interface Removal {
  /** Names of the objects that were removed. */
  removed: string[];
  /** Names of the objects that may still be there, with the reason. */
  left: string[];
}

/**
 * Takes back what a run has written, last things first. What is there is
 * asked of the cluster: a write whose answer was lost may have happened. What
 * an earlier run of the task had written stays.
 *
 * @returns what was removed and what was not; never throws
 * @internal
 */
export async function removeWritten(options: {
  client: KubernetesClient;
  plan: CreationPlan;
  task: string;
  earlierRun: EarlierRun;
}): Promise<Removal> {
  const { client, plan, task, earlierRun } = options;
  const removal: Removal = { removed: [], left: [] };
  const ours = writtenObjects(plan)
    .filter(object => !earlierRun.written.has(objectName(object)))
    .reverse();
  for (const object of ours) {
    const type = resourceOf(object);
    const { namespace, name = '' } = object.metadata ?? {};
    try {
      const found = await getIfThere(client, type, { namespace, name });
      if (found && isMadeByTask(found, task)) {
        await client.delete(
          type,
          { namespace, name },
          { uid: found.metadata?.uid, propagationPolicy: 'Background' },
        );
        removal.removed.push(objectName(object));
      }
    } catch (error) {
      removal.left.push(`${objectName(object)} (${String(error)})`);
    }
  }
  return removal;
}
