import { ConditionView } from '../../view';
import { VirtualMachineContext } from '../VirtualMachineContext';
import { currentConditions } from './currentConditions';
import { polarityOf } from './polarityOf';

/**
 * All conditions of a virtual machine's objects, with what they mean.
 *
 * @internal
 */
export function describeConditions(
  context: VirtualMachineContext,
): ConditionView[] {
  return currentConditions(context).map(({ kind, name, condition }) => ({
    kind,
    name,
    type: condition.type ?? '',
    status: condition.status ?? 'Unknown',
    polarity: polarityOf(kind, condition),
    reason: condition.reason || undefined,
    message: condition.message || undefined,
    since: condition.lastTransitionTime ?? undefined,
  }));
}
