import { isFinal } from '../../describe/isFinal';
import { lastStop } from '../../describe/lastStop';
import { timesText, withoutStop } from '../../describe/parts/words';
import { eventCount, secondsSince } from '../../describe/times';
import { Pod } from '../../objects';
import { Rule } from '../Rule';
import { signalOfStop } from '../signals/signalOfStop';

/** Seconds for which a crash is news of a VM that runs again. */
const news = 3600;

/**
 * The guest, or QEMU under it, crashed after it had run. Most run strategies
 * start it again at once.
 *
 * @internal
 */
export const GuestCrashed: Rule = {
  code: 'GuestCrashed',
  unlessFailed: true,
  find(context, all) {
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
    const [pod] = again ? context.formerLaunchers : context.launchers;
    const cause = deathOf(pod);
    const isStarting = vm?.status?.printableStatus === 'Starting';
    return [
      {
        summary: again
          ? `The VM crashed ${often} and was started again${cause?.why ?? ''}.`
          : `The VM crashed${cause?.why ?? ''}${
              isStarting ? '; KubeVirt starts it again' : ''
            }.`,
        nextStep:
          cause?.nextStep ??
          `Look at the serial console (\`virtctl console ${target.name} -n ${target.namespace}\`) for a kernel panic, and whether the guest has enough memory.`,
        signals: [signalOfStop(stop, vmi)],
        consequences: all.filter(
          ({ kind, name }) => kind === 'Pod' && name === pod?.metadata?.name,
        ),
        since: stop.at,
      },
    ];
  },
};

/** What ended the pod that the guest ran in, where it was not the guest. */
function deathOf(
  pod: Pod | undefined,
): { why: string; nextStep: string } | undefined {
  const { reason, message, containerStatuses = [] } = pod?.status ?? {};
  if (reason === 'Evicted') {
    const words = message ? `: ${withoutStop(message)}` : '';
    return {
      why: `: its pod was evicted from the node${words}`,
      nextStep:
        'Ask the administrators what the node ran short of; start the VM again where it does not start by itself.',
    };
  }
  return containerStatuses.some(
    ({ state }) => state?.terminated?.reason === 'OOMKilled',
  )
    ? {
        why: ': its pod used more memory than it may (OOMKilled)',
        nextStep:
          "Raise the VM's memory limit, or take the limit away: KubeVirt adds its own overhead to the memory that is asked for, not to limits.",
      }
    : undefined;
}
