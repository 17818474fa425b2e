import { ConditionView, TimelineEntry } from 'backstage-plugin-kubevirt-common';

/** Conditions whose every change means something to the machine's owner. */
const TELLING = new Set(['AgentConnected', 'Paused', 'RestartRequired']);

/** Objects that controllers make and throw away on the way. */
const HELPERS = new Set(['Pod', 'PersistentVolumeClaim', 'EndpointSlice']);

/** What is gone through on every way, and is told of where it takes long. */
const STEPS = new Set([
  'Pending',
  'Scheduling',
  'ImportScheduled',
  'CloneScheduled',
]);

/**
 * Says what of a timeline is only routine: what controllers tell of their own
 * work, the steps of what they make and throw away on the way, and conditions
 * that have become as they should be, for phases and events say so already.
 *
 * @param conditions - how the conditions of the timeline are judged
 * @returns whether an entry is; never for a warning
 * @internal
 */
export function isRoutine(
  conditions: ConditionView[],
): (entry: TimelineEntry) => boolean {
  const bad = new Set(
    conditions
      .filter(({ polarity }) => polarity === 'bad')
      .map(({ kind, name, type, status }) =>
        JSON.stringify([kind, name, `${type}=${status}`]),
      ),
  );
  return ({ type, kind, name, reason }) => {
    switch (type) {
      case 'Condition':
        return (
          !TELLING.has(reason.split('=')[0]) &&
          !bad.has(JSON.stringify([kind, name, reason]))
        );
      case 'Phase':
        return HELPERS.has(kind) || STEPS.has(reason);
      case 'Normal':
        return (
          HELPERS.has(kind) ||
          STEPS.has(reason) ||
          reason === 'SuccessfulCreate'
        );
      default:
        return false;
    }
  };
}
