import { isFinal } from '../../describe/isFinal';
import { lastStop } from '../../describe/lastStop';
import { Rule } from '../Rule';
import { signalOfStop } from '../signals/signalOfStop';

/**
 * The guest did not shut down within its grace period and was cut off. KubeVirt
 * reports it like a crash.
 *
 * @internal
 */
export const StopTimedOut: Rule = {
  code: 'StopTimedOut',
  find(context) {
    const { spec, vmi } = context;
    const stop = lastStop(context);
    if (stop?.how !== 'cut-off' || (vmi !== undefined && !isFinal(vmi))) {
      return [];
    }
    const grace = spec.terminationGracePeriodSeconds ?? 30;
    return [
      {
        summary: `The guest did not shut down within ${grace} s and was cut off.`,
        nextStep:
          'Give the guest more time (`terminationGracePeriodSeconds`), or see that it listens to the power button (acpid, qemu-guest-agent).',
        signals: [signalOfStop(stop, vmi)],
        since: stop.at,
      },
    ];
  },
};
