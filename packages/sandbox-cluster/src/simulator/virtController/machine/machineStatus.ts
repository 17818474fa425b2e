import {
  hasCondition,
  VirtualMachine,
  VirtualMachineStatus,
} from '../../model';
import { machineConditions, SyncFailure } from './machineConditions';
import { MachineSituation, printableStatus } from './printableStatus';
import { runStrategyOf } from './runStrategy';
import { startFailure } from './startFailure';
import { stateChangeRequests } from './stateChangeRequests';
import { volumeSnapshotStatuses } from './volumeSnapshotStatuses';

/** What the machine was made from, where it says so. */
function referencesOf({ spec }: VirtualMachine): VirtualMachineStatus {
  const { instancetype, preference } = spec;
  return {
    ...(instancetype?.name && {
      instancetypeRef: {
        kind: instancetype.kind ?? 'VirtualMachineClusterInstancetype',
        name: instancetype.name,
      },
    }),
    ...(preference?.name && {
      preferenceRef: {
        kind: preference.kind ?? 'VirtualMachineClusterPreference',
        name: preference.name,
      },
    }),
  };
}

/**
 * Everything virt-controller says of a machine (KubeVirt v1.9.0 vm.go,
 * updateStatus).
 *
 * @param situation - the machine and what belongs to it
 * @param options.failure - why the last attempt to start failed
 * @param options.retryAt - when to start again after so many failed starts
 * @param options.snapshotting - names of the StorageClasses that can snapshot
 * @returns the new status
 * @internal
 */
export function machineStatus(
  situation: MachineSituation,
  options: {
    failure?: SyncFailure;
    retryAt: (failures: number) => Date;
    snapshotting?: string[];
  },
): VirtualMachineStatus {
  const { vm, vmi, claims, now } = situation;
  const present = vm.status ?? {};
  const generation = vmi?.metadata.annotations?.['kubevirt.io/vm-generation'];
  const status: VirtualMachineStatus = {
    ...present,
    created: vmi ? true : undefined,
    ready: hasCondition(vmi, 'Ready', 'True') || undefined,
    runStrategy: present.runStrategy || vmi ? runStrategyOf(vm) : undefined,
    ...referencesOf(vm),
    ...(generation && {
      observedGeneration: Number(generation),
      desiredGeneration: vm.metadata.generation,
    }),
    conditions: machineConditions({
      present: present.conditions,
      vmi,
      failure: options.failure,
      now,
    }),
    stateChangeRequests: stateChangeRequests(vm, vmi),
    startFailure: startFailure(vm, vmi, options.retryAt),
    volumeSnapshotStatuses: volumeSnapshotStatuses(
      vm,
      claims,
      options.snapshotting,
    ),
  };
  return {
    ...status,
    printableStatus: printableStatus({ ...situation, vm: { ...vm, status } }),
  };
}
