import {
  VirtualMachineInstance,
  VirtualMachineInstanceMigration,
} from '../../objects';
import { Moment } from './Moment';
import { phaseMoment } from './phaseMoment';

/**
 * The phases of an instance or of its migration, by KubeVirt's own record.
 *
 * @internal
 */
export function phaseMoments(
  kind: 'VirtualMachineInstance' | 'VirtualMachineInstanceMigration',
  object: VirtualMachineInstance | VirtualMachineInstanceMigration | undefined,
): Moment[] {
  const name = object?.metadata?.name;
  return (object?.status?.phaseTransitionTimestamps ?? []).flatMap(
    ({ phase, phaseTransitionTimestamp: at }) =>
      phaseMoment({ kind, name, phase, at }),
  );
}
