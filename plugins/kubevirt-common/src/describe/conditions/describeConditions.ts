import { ConditionView } from '../../view';
import { VirtualMachineContext } from '../VirtualMachineContext';
import { currentConditions } from './currentConditions';
import { judge } from './judge';

/**
 * All conditions of a virtual machine's objects, with what they mean.
 *
 * @internal
 */
export function describeConditions(
  context: VirtualMachineContext,
): ConditionView[] {
  return currentConditions(context).map(observed => {
    const { kind, name, condition } = observed;
    return {
      kind,
      name,
      type: condition.type ?? '',
      status: condition.status ?? 'Unknown',
      polarity: judge(context, observed),
      reason: condition.reason || undefined,
      message: condition.message || undefined,
      since: condition.lastTransitionTime ?? undefined,
    };
  });
}
