import { instanceCondition } from './conditions/currentConditions';
import { secondsSince } from './times';
import { VirtualMachineContext } from './VirtualMachineContext';

/** Seconds within which claims are made where all is well. */
const patience = 300;

/**
 * Whether a virtual machine has no node only because the claims of its disks
 * are still being made, which passes by itself.
 *
 * @internal
 */
export function isWaitingForVolumes(context: VirtualMachineContext): boolean {
  return (
    lacksVolumesAlone(context) &&
    (secondsSince(
      instanceCondition(context, 'PodScheduled')?.lastTransitionTime,
      context.now,
    ) ?? 0) <= patience
  );
}

/**
 * Whether the scheduler names claims without a volume, however long it does.
 *
 * @internal
 */
export function lacksVolumesAlone(context: VirtualMachineContext): boolean {
  const { message = '' } = instanceCondition(context, 'PodScheduled') ?? {};
  return /unbound immediate PersistentVolumeClaims/.test(message);
}
