import { SchedulerServiceTaskScheduleDefinition } from '@backstage/backend-plugin-api';

/**
 * How virtual machines become entities.
 *
 * @internal
 */
export interface KubevirtProviderConfig {
  /** When all entities of a cluster are compared with the cluster. */
  readonly schedule: SchedulerServiceTaskScheduleDefinition;
  /** Full reference; for VMs that name no owner. */
  readonly defaultOwner?: string;
  /** Full reference; for VMs that name no system. */
  readonly defaultSystem?: string;
  /** From 0 to 1: the share of a cluster's entities that may go at once. */
  readonly rejectRemovalsAbove: number;
}
