import { VirtualMachineIdentity } from '../identity';
import { VirtualMachineView } from '../view';
import { ClusterStatus } from './ClusterStatus';

/**
 * One virtual machine of an entity. `view` is absent where the cluster knows
 * no such VM (yet, or any more).
 *
 * @public
 */
export interface VirtualMachineDetails {
  identity: VirtualMachineIdentity;
  cluster: ClusterStatus;
  view?: VirtualMachineView;
}

/**
 * The answer to `GET /v1/entities/:namespace/:kind/:name/virtual-machines`,
 * and the data of each `virtual-machines` event of its `/stream`.
 *
 * @public
 */
export interface EntityVirtualMachinesResponse {
  items: VirtualMachineDetails[];
}

/**
 * The answer to `GET /v1/clusters`.
 *
 * @public
 */
export interface ClustersResponse {
  items: ClusterStatus[];
}
