import { currentConditions } from '../../describe/conditions/currentConditions';
import { polarityOf } from '../../describe/conditions/polarityOf';
import { findDataVolume } from '../../describe/parts/VolumeBacking';
import { VirtualMachineContext } from '../../describe/VirtualMachineContext';
import { Signal } from '../Signal';

/**
 * One signal for each condition that holds. Bad ones are failures, but for
 * those of a DataVolume that has done its work.
 *
 * @internal
 */
export function conditionSignals(context: VirtualMachineContext): Signal[] {
  return currentConditions(context).map(({ kind, name, condition }) => {
    const { type = '', reason = '', message } = condition;
    const done =
      kind === 'DataVolume' &&
      findDataVolume(context, name)?.status?.phase === 'Succeeded' &&
      type !== 'Bound';
    return {
      kind,
      name,
      field: `condition ${type}`,
      reason,
      text: message || reason || `${type}=${condition.status ?? 'Unknown'}`,
      since: condition.lastTransitionTime ?? undefined,
      count: 1,
      failing: !done && polarityOf(kind, condition) === 'bad',
    };
  });
}
