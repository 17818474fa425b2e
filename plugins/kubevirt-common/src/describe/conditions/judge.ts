import { Polarity } from '../../view';
import { runningSince } from '../parts/life';
import { secondsSince } from '../times';
import { VirtualMachineContext } from '../VirtualMachineContext';
import { instanceCondition, ObservedCondition } from './currentConditions';
import { polarityOf } from './polarityOf';

/** Seconds for which a VM that has begun to run may not be ready. */
const patience = 60;

/**
 * What a condition means for this virtual machine: as `polarityOf`, but that
 * one which runs for a while, and is not paused, should be ready, and that
 * what is said of a disk's import is past once it succeeded.
 *
 * @internal
 */
export function judge(
  context: VirtualMachineContext,
  observed: ObservedCondition,
): Polarity {
  const { kind, name, condition } = observed;
  if (kind === 'DataVolume' && condition.type !== 'Bound') {
    const made = context.dataVolumes.some(
      ({ metadata, status }) =>
        metadata?.name === name && status?.phase === 'Succeeded',
    );
    return made ? 'neutral' : polarityOf(kind, condition);
  }
  if (
    kind === 'VirtualMachineInstance' &&
    condition.type === 'Ready' &&
    condition.status === 'False' &&
    shouldBeReady(context)
  ) {
    return 'bad';
  }
  return polarityOf(kind, condition);
}

function shouldBeReady(context: VirtualMachineContext): boolean {
  return (
    (secondsSince(runningSince(context), context.now) ?? 0) > patience &&
    !context.vmi?.metadata?.deletionTimestamp &&
    instanceCondition(context, 'Paused')?.status !== 'True'
  );
}
