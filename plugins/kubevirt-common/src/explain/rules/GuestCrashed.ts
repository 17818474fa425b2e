import { isFinal } from '../../describe/isFinal';
import { lastStop } from '../../describe/lastStop';
import { timesText } from '../../describe/parts/words';
import { eventCount, secondsSince } from '../../describe/times';
import { Rule } from '../Rule';
import { signalOfEvent } from '../signals/signalOfEvent';
import { signalOf } from '../signals/signalOf';

/** Seconds for which a crash is news of a VM that runs again. */
const news = 3600;

/**
 * The guest, or QEMU under it, crashed after it had run (F34). Most run
 * strategies start it again at once.
 *
 * @internal
 */
export const GuestCrashed: Rule = {
  code: 'GuestCrashed',
  unlessFailed: true,
  find(context) {
    const { vm, vmi, now, target } = context;
    const stop = lastStop(context);
    const old = (secondsSince(stop?.at, now) ?? 0) > news;
    const again = vmi !== undefined && !isFinal(vmi);
    if (
      stop?.how !== 'crashed' ||
      (old && again) ||
      (vm?.status?.startFailure?.consecutiveFailCount ?? 0) > 0
    ) {
      return [];
    }
    const crashes = context.events
      .filter(({ reason, type }) => reason === 'Stopped' && type === 'Warning')
      .reduce((sum, event) => sum + eventCount(event), 0);
    const often = crashes > 1 ? `${timesText(crashes)} lately` : 'lately';
    return [
      {
        summary: again
          ? `The VM crashed ${often} and was started again.`
          : 'The VM crashed.',
        nextStep: `Look at the serial console (\`virtctl console ${target.name} -n ${target.namespace}\`) for a kernel panic, and whether the guest has enough memory.`,
        signals: [
          stop.event
            ? signalOfEvent(stop.event)
            : signalOf({
                kind: 'VirtualMachineInstance',
                object: vmi,
                field: 'status.phase',
                text: vmi?.status?.phase ?? '',
              }),
        ],
        since: stop.at,
      },
    ];
  },
};
