import { Condition, Event, KubernetesObject } from '../../objects';
import { TimelineEntry } from '../../view';
import { currentConditions } from '../conditions/currentConditions';
import { eventCount, eventTime, newestFirst } from '../times';
import { VirtualMachineContext } from '../VirtualMachineContext';
import { withoutGenerated } from '../withoutGenerated';

type Moment = TimelineEntry & { fold: string };

/**
 * What happened, newest first: events about any of the VM's objects, changes
 * of their conditions and of the instance's phase. What repeats is one entry
 * with its newest words and a count.
 *
 * @internal
 */
export function describeTimeline(
  context: VirtualMachineContext,
): TimelineEntry[] {
  const moments = [
    ...context.events.flatMap(fromEvent),
    ...currentConditions(context).flatMap(({ kind, name, condition }) =>
      fromCondition(kind, name, condition),
    ),
    ...fromPhases('VirtualMachineInstance', context.vmi),
    ...context.migrations.flatMap(migration =>
      fromPhases('VirtualMachineInstanceMigration', migration),
    ),
  ];
  const folded = new Map<string, Moment>();
  for (const moment of newestFirst(moments, ({ at }) => at)) {
    const newer = folded.get(moment.fold);
    if (newer) {
      newer.count += moment.count;
    } else {
      folded.set(moment.fold, moment);
    }
  }
  return [...folded.values()].map(({ fold: _, ...entry }) => entry);
}

function fromEvent(event: Event): Moment[] {
  const at = eventTime(event);
  const { kind = '', name = '' } = event.involvedObject ?? {};
  const type = event.type === 'Warning' ? 'Warning' : 'Normal';
  const { reason = '', message = '' } = event;
  return at === undefined
    ? []
    : [
        {
          at,
          kind,
          name,
          type,
          reason,
          message,
          count: eventCount(event),
          fold: ['event', kind, name, reason, withoutGenerated(message)].join(),
        },
      ];
}

function fromCondition(
  kind: string,
  name: string,
  condition: Condition,
): Moment[] {
  const at = condition.lastTransitionTime;
  const { type = '', status = '', reason, message } = condition;
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
          fold: ['condition', kind, name, type].join(),
        },
      ]
    : [];
}

function fromPhases(
  kind: string,
  object:
    | (KubernetesObject & {
        status?: {
          phaseTransitionTimestamps?: {
            phase?: string;
            phaseTransitionTimestamp?: string;
          }[];
        };
      })
    | undefined,
): Moment[] {
  const name = object?.metadata?.name ?? '';
  return (object?.status?.phaseTransitionTimestamps ?? []).flatMap(
    ({ phase, phaseTransitionTimestamp: at }) =>
      phase && at
        ? [
            {
              at,
              kind,
              name,
              type: 'Phase' as const,
              reason: phase,
              message: '',
              count: 1,
              fold: ['phase', kind, name, phase, at].join(),
            },
          ]
        : [],
  );
}
