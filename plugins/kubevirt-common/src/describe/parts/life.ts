import { VirtualMachineContext } from '../VirtualMachineContext';
import { eventTime } from '../times';
import { isFinal } from '../isFinal';
import { VirtualMachineView } from '../../view';

/**
 * When the guest that runs now was started, and when and why it last stopped.
 *
 * @internal
 */
export function describeLife(
  context: VirtualMachineContext,
): Pick<VirtualMachineView, 'bootedAt' | 'stoppedAt' | 'stopReason'> {
  return { bootedAt: runningSince(context), ...lastStop(context) };
}

/**
 * When the instance began to run. The launcher's own start stands in where
 * the phases were not kept.
 *
 * @returns undefined where it does not run
 * @internal
 */
export function runningSince({
  vmi,
  launchers,
}: VirtualMachineContext): string | undefined {
  if (vmi?.status?.phase !== 'Running') {
    return undefined;
  }
  const noted = vmi.status.phaseTransitionTimestamps?.find(
    ({ phase }) => phase === 'Running',
  )?.phaseTransitionTimestamp;
  const started = launchers[0]?.status?.containerStatuses?.find(
    ({ name }) => name === 'compute',
  )?.state?.running?.startedAt;
  return noted ?? started ?? vmi.metadata?.creationTimestamp;
}

/** Reasons of the events that say that a guest is gone (KubeVirt v1.9.0 pkg/virt-handler/vm.go, pkg/virt-controller/watch/vm/vm.go). */
function lastStop({
  events,
  vmi,
}: VirtualMachineContext): Pick<
  VirtualMachineView,
  'stoppedAt' | 'stopReason'
> {
  const stopped = events.find(
    ({ reason, involvedObject }) =>
      (reason === 'Stopped' &&
        involvedObject?.kind === 'VirtualMachineInstance') ||
      (reason === 'SuccessfulDelete' &&
        involvedObject?.kind === 'VirtualMachine') ||
      reason === 'NodeUnresponsive',
  );
  if (stopped) {
    return { stoppedAt: eventTime(stopped), stopReason: stopped.message };
  }
  const ended = isFinal(vmi)
    ? vmi?.status?.phaseTransitionTimestamps?.find(
        ({ phase }) => phase === vmi.status?.phase,
      )
    : undefined;
  return {
    stoppedAt: ended?.phaseTransitionTimestamp,
    stopReason: ended && vmi?.status?.reason,
  };
}
