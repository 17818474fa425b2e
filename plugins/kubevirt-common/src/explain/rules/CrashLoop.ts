import { retryText } from '../../describe/parts/retryText';
import { timesText, withoutStop } from '../../describe/parts/words';
import { Rule } from '../Rule';
import { matching } from '../signals/matching';
import { signalOf } from '../signals/signalOf';

/**
 * The VM fails before it ever runs, and KubeVirt tries again, ever later. It
 * stays true while the next try is under way.
 *
 * @internal
 */
export const CrashLoop: Rule = {
  code: 'CrashLoop',
  find(context, all) {
    const { vm, vmi } = context;
    const failures = vm?.status?.startFailure?.consecutiveFailCount ?? 0;
    const loops = vm?.status?.printableStatus === 'CrashLoopBackOff';
    if ((failures === 0 && !loops) || vmi?.status?.phase === 'Running') {
      return [];
    }
    const last = matching(all, {
      kind: 'VirtualMachineInstance',
      reason:
        /^(?:SyncFailed|Stopped|FailedCreate)$|Synchronizing with the Domain/,
    })[0];
    const times = timesText(Math.max(1, failures));
    const cause = last ? `, last with: ${withoutStop(last.text)}` : '';
    const retry = retryText(context);
    return [
      {
        summary: `The VM failed to start ${times}${cause}${retry}.`,
        nextStep:
          "Look at the VM's events and serial console for the reason; stop the VM to end the tries.",
        signals: [
          signalOf({
            kind: 'VirtualMachine',
            object: vm,
            field: loops ? 'status.printableStatus' : 'status.startFailure',
            text: loops
              ? 'CrashLoopBackOff'
              : `consecutiveFailCount: ${failures}`,
          }),
          ...(last ? [last] : []),
        ],
      },
    ];
  },
};
