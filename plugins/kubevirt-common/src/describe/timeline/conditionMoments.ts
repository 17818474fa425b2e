import {
  currentConditions,
  ObservedCondition,
} from '../conditions/currentConditions';
import { VirtualMachineContext } from '../VirtualMachineContext';
import { Moment } from './Moment';
import { newsOfMessage, newsOfPhase } from './news';
import { phaseOfPodCondition } from './podMoments';
import { claimNameOf } from './storageMoments';

/**
 * The last change of each condition that holds now.
 *
 * @internal
 */
export function conditionMoments(context: VirtualMachineContext): Moment[] {
  return currentConditions(context).flatMap(observed => {
    const { kind, name, condition } = observed;
    const { type = '', status = '', reason, message } = condition;
    const at = condition.lastTransitionTime;
    return at
      ? [
          {
            at,
            kind,
            name,
            type: 'Condition',
            reason: `${type}=${status}`,
            message: message || reason || '',
            count: 1,
            news: newsOf(context, observed),
          },
        ]
      : [];
  });
}

function newsOf(
  context: VirtualMachineContext,
  observed: ObservedCondition,
): string {
  const { kind, name, condition } = observed;
  const { type = '', status = '', message = '' } = condition;
  // A VirtualMachine is ready as its instance is.
  const about =
    kind === 'VirtualMachine' && type === 'Ready'
      ? 'VirtualMachineInstance'
      : kind;
  return (
    newsOfPod(observed) ??
    newsOfDataVolume(context, observed) ??
    newsOfMessage(message, about, name, type, status)
  );
}

function newsOfPod({
  kind,
  name,
  condition: { type = '', status },
}: ObservedCondition): string | undefined {
  const phase = phaseOfPodCondition(type);
  return kind === 'Pod' && status === 'True' && phase
    ? newsOfPhase(kind, name, phase)
    : undefined;
}

function newsOfDataVolume(
  { dataVolumes }: VirtualMachineContext,
  { kind, name, condition: { type, status, reason } }: ObservedCondition,
): string | undefined {
  const dataVolume = dataVolumes.find(
    ({ metadata }) => metadata?.name === name,
  );
  if (kind !== 'DataVolume' || !dataVolume) {
    return undefined;
  }
  switch (`${type}=${status}`) {
    case 'Bound=True':
      return newsOfPhase(
        'PersistentVolumeClaim',
        claimNameOf(dataVolume) ?? '',
        'Bound',
      );
    case 'Running=True':
      return newsOfPhase(kind, name, dataVolume.status?.phase ?? '');
    case 'Running=False':
      return reason === 'Completed'
        ? newsOfPhase(kind, name, 'Succeeded')
        : undefined;
    case 'Ready=True':
      return newsOfPhase(kind, name, 'Succeeded');
    default:
      return undefined;
  }
}
