import { objectName } from '../cluster/objectName';
import { diskText } from './chooseFates';
import { DeletionPlan } from './DeletionPlan';

/**
 * Says what goes and what stays, a line each.
 *
 * @internal
 */
export function describeDeletion(plan: DeletionPlan): {
  goes: string[];
  stays: string[];
} {
  const { virtualMachine, disks, owned, left } = plan;
  const of = (fate: 'delete' | 'keep') =>
    disks.filter(disk => disk.fate === fate).map(diskText);
  return {
    goes: [
      objectName(virtualMachine),
      ...[...owned, ...left].map(objectName),
      ...of('delete'),
    ],
    stays: of('keep'),
  };
}
