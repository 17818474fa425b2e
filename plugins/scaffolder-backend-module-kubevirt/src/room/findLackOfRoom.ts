import {
  Finding,
  launcherContainers,
  limitRangeFindings,
  quotaDemand,
  quotaFindings,
  VirtualMachineValues,
} from 'backstage-plugin-kubevirt-common';
import { objectName } from '../cluster/objectName';
import { EarlierRun } from '../cluster/findCollisions';
import { CreationPlan, writtenObjects } from '../plan/CreationPlan';
import { Room } from './readRoom';

/**
 * Compares what a plan will take with what its namespace has left: objects,
 * claims, and the launcher pod with KubeVirt's overhead. What an earlier run
 * of the task made is counted by the cluster already.
 *
 * @internal
 */
export function findLackOfRoom(options: {
  plan: CreationPlan;
  values: VirtualMachineValues;
  room: Room;
  earlierRun: EarlierRun;
}): Finding[] {
  const { plan, values, room, earlierRun } = options;
  if (earlierRun.virtualMachine) {
    return [];
  }
  const { quotas, limitRanges, instancetype, cpuAllocationRatio } = room;
  const { virtualMachine, dataVolumes } = plan;
  const objects = writtenObjects(plan).filter(
    object => !earlierRun.written.has(objectName(object)),
  );
  const claims = dataVolumes.flatMap(
    ({ spec }) => spec?.pvc ?? spec?.storage ?? [],
  );
  const containers = launcherContainers({
    virtualMachine,
    instancetype,
    cpuAllocationRatio,
  });
  const demand = quotaDemand({
    objects: [...objects, ...dataVolumes],
    claims,
    containers,
  });
  return [
    ...quotaFindings({ demand, quotas, values }),
    ...limitRangeFindings({ containers, claims, limitRanges, values }),
  ];
}
