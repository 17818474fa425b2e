import { Finding } from '../check';
import { DataVolume, KubernetesObject, VirtualMachine } from '../objects';
import { VirtualMachineValues } from '../values';
import { launcherContainers } from './launcherContainers';
import { limitRangeFindings } from './limitRangeFindings';
import { quotaDemand } from './quotaDemand';
import { quotaFindings } from './quotaFindings';
import { Room } from './Room';

/**
 * Compares what a virtual machine will take with what its namespace has left:
 * objects, claims, and the launcher pod with KubeVirt's overhead.
 *
 * @param options - `objects` that are written; `dataVolumes` that KubeVirt
 * will make of the virtual machine; `values` that the fields are named by
 * @returns what the quotas and limit ranges have no room for
 * @public
 */
export function roomFindings(options: {
  virtualMachine: VirtualMachine;
  objects: readonly KubernetesObject[];
  dataVolumes: readonly DataVolume[];
  values: VirtualMachineValues;
  room: Room;
}): Finding[] {
  const { virtualMachine, objects, dataVolumes, values, room } = options;
  const { quotas, limitRanges, instancetype, cpuAllocationRatio } = room;
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
