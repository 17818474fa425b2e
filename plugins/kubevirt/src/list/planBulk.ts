import {
  actionAvailability,
  ActionObstacle,
  VirtualMachineAction,
  VirtualMachineRow,
} from 'backstage-plugin-kubevirt-common';

/**
 * What can be done to many at once.
 *
 * @internal
 */
export const bulkActions = [
  'start',
  'stop',
  'restart',
  'delete',
] as const satisfies readonly VirtualMachineAction[];

/** @internal */
export type BulkAction = (typeof bulkActions)[number];

/**
 * For which machines an action will work, and for which it will not, as far
 * as their state tells.
 *
 * @internal
 */
export function planBulk(
  action: BulkAction,
  rows: readonly VirtualMachineRow[],
): {
  will: VirtualMachineRow[];
  willNot: { row: VirtualMachineRow; obstacle: ActionObstacle }[];
} {
  const will: VirtualMachineRow[] = [];
  const willNot: { row: VirtualMachineRow; obstacle: ActionObstacle }[] = [];
  for (const row of rows) {
    const availability = actionAvailability(action, row);
    if (availability.available) {
      will.push(row);
    } else {
      willNot.push({ row, obstacle: availability.obstacle });
    }
  }
  return { will, willNot };
}
