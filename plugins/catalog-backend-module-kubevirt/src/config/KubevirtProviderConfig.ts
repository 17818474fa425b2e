import { SchedulerServiceTaskScheduleDefinition } from '@backstage/backend-plugin-api';
import { EntityRules } from './EntityRules';
import { MachineFilter } from './readMachineFilter';
import { RelationOptions } from './readRelationOptions';

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
  /** For VMs that name no lifecycle. */
  readonly defaultLifecycle?: string;
  /** From 0 to 1: the share of a cluster's entities that may go at once. */
  readonly rejectRemovalsAbove: number;
  /** Which virtual machines become entities. */
  readonly isIncluded: MachineFilter;
  readonly rules: EntityRules;
  readonly relations: RelationOptions;
}
