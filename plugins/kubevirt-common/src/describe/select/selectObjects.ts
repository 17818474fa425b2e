import { ClusterObjects } from '../../objects';
import { readClusterObjects } from '../read/readClusterObjects';
import { VirtualMachineTarget } from '../VirtualMachineTarget';
import { indexObjects } from './ObjectIndex';
import { selectFromIndex } from './selectFromIndex';

/**
 * Picks the objects that belong to one virtual machine: its instance, pods,
 * migrations, DataVolumes and claims (CDI's own ones included), the Services
 * that select it, the Secrets that it names, and the events about all of
 * these.
 *
 * @param options - `objects` may hold any number of virtual machines and lack
 *   any kind
 * @returns the same objects, of this virtual machine alone, without the
 *   fields that nothing reads
 * @public
 */
export function selectObjects(options: {
  objects: ClusterObjects;
  target: VirtualMachineTarget;
}): ClusterObjects {
  return selectFromIndex(
    indexObjects(readClusterObjects(options.objects)),
    options.target,
  );
}
