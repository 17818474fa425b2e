import { ClusterObjects } from 'backstage-plugin-kubevirt-common';
import { LinkedObjects } from './LinkedObjects';
import { namespaceOf } from './references';

/**
 * The objects that say what a machine is, and not how it does.
 *
 * @param machine - `namespace/name`
 * @returns undefined where there is no such machine
 * @internal
 */
export function definingObjects(
  { objects, belongsTo }: LinkedObjects,
  machine: string,
): ClusterObjects | undefined {
  const virtualMachine = objects.get('virtualMachines', machine);
  if (!virtualMachine && !objects.isMachine(machine)) {
    return undefined;
  }
  const namespace = objects.get('namespaces', `/${namespaceOf(machine)}`);
  // A claim of a DataVolume has its name.
  const dataVolumes = objects.pick('dataVolumes', belongsTo.claimsOf(machine));
  const namespaces = namespace ? [namespace] : [];
  return virtualMachine
    ? { virtualMachines: [virtualMachine], dataVolumes, namespaces }
    : {
        virtualMachineInstances: objects.pick('virtualMachineInstances', [
          machine,
        ]),
        dataVolumes,
        namespaces,
      };
}
