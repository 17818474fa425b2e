import { Event, PersistentVolumeClaim, Pod, Secret, Service } from './core';
import { DataVolume } from './DataVolume';
import { EndpointSlice } from './EndpointSlice';
import { KubernetesObject } from './KubernetesObject';
import { KubeVirt } from './KubeVirt';
import { VirtualMachine } from './VirtualMachine';
import {
  VirtualMachineInstance,
  VirtualMachineInstanceMigration,
} from './VirtualMachineInstance';

/**
 * Objects of one cluster, by kind. It may hold more than one VM's objects and
 * lack any kind; readers pick what belongs to the VM they look at.
 *
 * @public
 */
export interface ClusterObjects {
  virtualMachines?: VirtualMachine[];
  virtualMachineInstances?: VirtualMachineInstance[];
  virtualMachineInstanceMigrations?: VirtualMachineInstanceMigration[];
  dataVolumes?: DataVolume[];
  persistentVolumeClaims?: PersistentVolumeClaim[];
  pods?: Pod[];
  services?: Service[];
  secrets?: Secret[];
  events?: Event[];
  endpointSlices?: EndpointSlice[];
  kubeVirts?: KubeVirt[];
  /** Of which only the metadata is read. */
  namespaces?: KubernetesObject[];
}
