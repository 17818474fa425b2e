import { currentConditions } from '../../describe/conditions/currentConditions';
import { judge } from '../../describe/conditions/judge';
import { VirtualMachineContext } from '../../describe/VirtualMachineContext';
import { Signal } from '../Signal';

/**
 * One signal for each condition that is bad news. What the others say is no
 * failure, whatever words it has.
 *
 * @internal
 */
export function conditionSignals(context: VirtualMachineContext): Signal[] {
  return currentConditions(context)
    .filter(observed => judge(context, observed) === 'bad')
    .map(({ kind, name, condition }) => {
      const { type = '', status = 'Unknown', reason = '', message } = condition;
      return {
        kind,
        name,
        field: `condition ${type}`,
        reason,
        text: message || reason || `${type}=${status}`,
        since: condition.lastTransitionTime ?? undefined,
        count: 1,
        failing: true,
      };
    });
}
