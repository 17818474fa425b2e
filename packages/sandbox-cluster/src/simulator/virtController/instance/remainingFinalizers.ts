import {
  controllerOf,
  Pod,
  VirtualMachine,
  VirtualMachineInstance,
} from '../../model';
import { isFinal } from '../instancePhase';
import { machineFinalizer } from '../machine/MachineInstances';
import { isReleasable } from './instanceStatus';

const instanceFinalizer = 'kubevirt.io/foregroundDeleteVirtualMachine';

/**
 * The finalizers that an instance keeps: virt-controller takes its own away
 * once all launcher pods are gone, and that for the machine where there is no
 * machine any more (KubeVirt v1.9.0 pkg/virt-controller/watch/vmi,
 * updateStatus and hasOwnerVM).
 *
 * @param options - `vmi` has the status that it is about to have; `machine` is
 *   the one of its name, if there is one
 * @internal
 */
export function remainingFinalizers(options: {
  vmi: VirtualMachineInstance;
  launchers: Pod[];
  machine: VirtualMachine | undefined;
}): string[] | undefined {
  const { vmi, launchers, machine } = options;
  const isOwned = machine && controllerOf(vmi)?.uid === machine.metadata.uid;
  const done = [
    ...(isReleasable(vmi, launchers) ? [instanceFinalizer] : []),
    ...(isFinal(vmi) && !isOwned ? [machineFinalizer] : []),
  ];
  return vmi.metadata.finalizers?.filter(one => !done.includes(one));
}
