import {
  Finding,
  Room,
  roomFindings,
  VirtualMachineValues,
} from 'backstage-plugin-kubevirt-common';
import { EarlierRun } from '../cluster/findCollisions';
import { objectName } from '../cluster/objectName';
import { CreationPlan, writtenObjects } from '../plan/CreationPlan';

/**
 * Compares what a plan will take with what its namespace has left. What an
 * earlier run of the task made is counted by the cluster already.
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
  const { virtualMachine, dataVolumes } = plan;
  const objects = writtenObjects(plan).filter(
    object => !earlierRun.written.has(objectName(object)),
  );
  return roomFindings({ virtualMachine, objects, dataVolumes, values, room });
}
