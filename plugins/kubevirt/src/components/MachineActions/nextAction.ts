import {
  actionAvailability,
  VirtualMachineAction,
  VirtualMachineView,
} from 'backstage-plugin-kubevirt-common';

/**
 * The action that is the next step, where one of them is.
 *
 * @internal
 */
export function nextAction(
  view: VirtualMachineView,
): VirtualMachineAction | undefined {
  const wanted = wantedAction(view);
  return wanted && actionAvailability(wanted, view, { force: true }).available
    ? wanted
    : undefined;
}

function wantedAction(
  view: VirtualMachineView,
): VirtualMachineAction | undefined {
  const codes = new Set(view.problems.map(({ code }) => code));
  switch (view.status) {
    case 'Stopped':
      // What was refused would be refused again.
      return view.health === 'failed' ? undefined : 'start';
    case 'Paused':
      return codes.has('StorageIOError') ? undefined : 'unpause';
    case 'CrashLoopBackOff':
      return 'stop';
    default:
      return codes.has('RestartRequired') || codes.has('GuestCrashed')
        ? 'restart'
        : undefined;
  }
}
