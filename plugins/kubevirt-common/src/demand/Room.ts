import { InstancetypeSize } from './InstancetypeSize';
import { LimitRange } from './LimitRange';
import { ResourceQuota } from './ResourceQuota';

/**
 * What a cluster says about how much a namespace may hold, and what else
 * decides how much a virtual machine takes of it.
 *
 * @public
 */
export interface Room {
  quotas: ResourceQuota[];
  limitRanges: LimitRange[];
  /** What the virtual machine's instance type gives, where it names one. */
  instancetype?: InstancetypeSize;
  /** Guest CPUs for one CPU of a node, as KubeVirt is configured. */
  cpuAllocationRatio?: number;
}
