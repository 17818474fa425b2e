import { VirtualMachineView } from '../../view';
import { lastStop, Stop } from '../lastStop';
import { VirtualMachineContext } from '../VirtualMachineContext';

const reasons: Record<Stop['how'], string> = {
  asked: 'It was stopped on request.',
  'powered-off': 'The guest shut down by itself.',
  'cut-off': 'The guest did not shut down in time and was cut off.',
  crashed: 'It crashed.',
  'node-lost': 'Its node stopped answering.',
};

/**
 * When the guest that runs now was started, and when and why it last stopped.
 *
 * @internal
 */
export function describeLife(
  context: VirtualMachineContext,
): Pick<VirtualMachineView, 'bootedAt' | 'stoppedAt' | 'stopReason'> {
  const stop = lastStop(context);
  return {
    bootedAt: runningSince(context),
    stoppedAt: stop?.at,
    stopReason: stop && reasons[stop.how],
  };
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
