import { ClusterObjects } from '../../objects';
import {
  readClaim,
  readEndpointSlice,
  readEvent,
  readKubeVirt,
  readNamespace,
  readSecret,
  readService,
} from './readCore';
import { readDataVolume } from './readDataVolume';
import { listOf, objectOf } from './readers';
import { readPod } from './readPod';
import { readVirtualMachine } from './readVirtualMachine';
import {
  readMigration,
  readVirtualMachineInstance,
} from './readVirtualMachineInstance';

const read = objectOf<ClusterObjects>({
  virtualMachines: listOf(readVirtualMachine),
  virtualMachineInstances: listOf(readVirtualMachineInstance),
  virtualMachineInstanceMigrations: listOf(readMigration),
  dataVolumes: listOf(readDataVolume),
  persistentVolumeClaims: listOf(readClaim),
  pods: listOf(readPod),
  services: listOf(readService),
  secrets: listOf(readSecret),
  events: listOf(readEvent),
  endpointSlices: listOf(readEndpointSlice),
  kubeVirts: listOf(readKubeVirt),
  namespaces: listOf(readNamespace),
});

/**
 * Reads a cluster's objects from values of any kind. What does not have the
 * type that its field should have is left out.
 *
 * @internal
 */
export function readClusterObjects(value: unknown): ClusterObjects {
  return read(value) ?? {};
}
