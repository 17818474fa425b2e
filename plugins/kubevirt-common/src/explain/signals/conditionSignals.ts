import { currentConditions } from '../../describe/conditions/currentConditions';
import { judge } from '../../describe/conditions/judge';
import { VirtualMachineContext } from '../../describe/VirtualMachineContext';
import { Signal } from '../Signal';

/**
 * One signal for each condition that holds; bad ones are failures.
 *
 * @internal
 */
export function conditionSignals(context: VirtualMachineContext): Signal[] {
  return currentConditions(context).map(observed => {
    const { kind, name, condition } = observed;
    const { type = '', status = 'Unknown', reason = '', message } = condition;
    return {
      kind,
      name,
      field: `condition ${type}`,
      reason,
      text: message || reason || `${type}=${status}`,
      since: condition.lastTransitionTime ?? undefined,
      count: 1,
      failing: judge(context, observed) === 'bad',
    };
  });
}
